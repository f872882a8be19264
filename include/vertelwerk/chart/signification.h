#pragma once

#include "vertelwerk/chart/layouts.h"
#include "vertelwerk/chart/scene.h"

#include <array>
#include <string>

namespace vertelwerk::chart {

/// A corner of a triad with its share of a hundred.
struct Corner {
    std::string label;
    double share = 0;
    std::string shown;  ///< the share in words: "50%"
};

/// A triangle with a dot that lies nearer a corner the larger its share.
[[nodiscard]] Scene triad(const std::array<Corner, 3>& corners, const Words& words);

/// A line with a dot at `value`.
/// @param shown the value in words
[[nodiscard]] Scene slider(double value, double from, double to, const std::string& shown,
                           const Words& words);

}  // namespace vertelwerk::chart
