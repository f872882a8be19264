#pragma once

#include "vertelwerk/base/catalogue.h"

#include <string>

namespace vertelwerk::text {

/// A number with exactly one decimal, as scores and marks are written: 5,0 in Dutch.
[[nodiscard]] std::string formatScore(double value, base::Language language);

/// A number with exactly so many decimals, so that figures of a column stand under each other.
[[nodiscard]] std::string formatFixed(double value, int decimals, base::Language language);

}  // namespace vertelwerk::text
