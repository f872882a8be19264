#pragma once

#include "vertelwerk/text/normalise.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// The share of the filled cells of which something is true; zero when none is filled.
template <typename Test>
[[nodiscard]] double shareOfFilled(const std::vector<std::string>& cells, Test test) {
    std::size_t filled = 0;
    std::size_t hits = 0;
    for (const auto& cell : cells) {
        if (const auto value = text::trimmed(cell); !value.empty()) {
            ++filled;
            hits += test(value) ? 1U : 0U;
        }
    }
    return filled == 0 ? 0.0 : static_cast<double>(hits) / static_cast<double>(filled);
}

}  // namespace vertelwerk::exchange
