#pragma once

#include "vertelwerk/base/catalogue.h"

#include <string>

namespace vertelwerk::text {

/// A number with exactly one decimal, as scores and marks are written: 5,0 in Dutch.
[[nodiscard]] std::string formatScore(double value, base::Language language);

}  // namespace vertelwerk::text
