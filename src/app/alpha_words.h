#pragma once

#include "vertelwerk/base/message.h"

#include <optional>

namespace vertelwerk::app {

/// What an alpha says, by how high it is.
struct AlphaWords {
    base::Message unknown;
    base::Message high;
    base::Message fair;
    base::Message low;
};

/// The bounds of K. Krippendorff (2019), Content Analysis, 4th ed., chapter 12.
[[nodiscard]] inline base::Message saidOf(const std::optional<double>& alpha, const AlphaWords& words) {
    constexpr double reliable = 0.8;
    constexpr double tentative = 0.667;
    if (!alpha) {
        return words.unknown;
    }
    return *alpha >= reliable ? words.high : *alpha >= tentative ? words.fair : words.low;
}

}  // namespace vertelwerk::app
