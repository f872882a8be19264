#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/search/highlight.h"

namespace vertelwerk::app {

/// Why a word matched, for people.
[[nodiscard]] base::Message reasonOf(const search::Mark& mark);

}  // namespace vertelwerk::app
