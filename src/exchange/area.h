#pragma once

#include "vertelwerk/model/story.h"

#include <string_view>

namespace vertelwerk::exchange {

/// Reads "WK990202 Molenwijk", "Molenwijk (WK990202)", a code alone or a name alone.
[[nodiscard]] model::Area parseArea(std::string_view written);

}  // namespace vertelwerk::exchange
