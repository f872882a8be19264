#pragma once

#include <cstdint>
#include <random>

namespace vertelwerk::base {

/// A number below `bound`, each as likely, the same on every computer: the standard fixes the generator
/// but not its distributions.
[[nodiscard]] inline std::uint64_t randomBelow(std::mt19937_64& random, std::uint64_t bound) {
    const auto rest = (UINT64_MAX % bound + 1) % bound;
    for (;;) {
        const std::uint64_t drawn = random();
        if (drawn <= UINT64_MAX - rest) {
            return drawn % bound;
        }
    }
}

}  // namespace vertelwerk::base
