#pragma once

#include <string>

namespace vertelwerk::chart {

/// A drawing as PNG, `scale` dots to a pixel of the SVG, on white, without a display. Empty when it is no
/// SVG that can be drawn.
[[nodiscard]] std::string toPng(const std::string& svg, double scale = 2);

}  // namespace vertelwerk::chart
