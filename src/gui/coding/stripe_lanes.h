#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::gui {

struct StripeLanes {
    std::vector<std::size_t> laneOf;  ///< parallel to the ranges that were given
    std::size_t count = 0;
};

/// Gives each passage the lowest lane in which its stripe meets no other. A stripe covers whole lines on
/// the screen; as those depend on the window, a lane is free again after `longestLine` code points or where
/// the text itself begins a new line.
/// @param lineBegins ascending
[[nodiscard]] StripeLanes allotLanes(const std::vector<text::Range>& ranges,
                                     const std::vector<std::size_t>& lineBegins, std::size_t longestLine);

/// How wide a label is with its name and without.
struct LabelWidths {
    int full = 0;
    int brief = 0;
};

/// The widths that labels get which share a line of `room`: all at least their brief one, and from the
/// first as many as fit their full one. What is left then goes to the first without; labels that do not
/// fit at all are left out.
[[nodiscard]] std::vector<int> shareLine(const std::vector<LabelWidths>& labels, int room);

}  // namespace vertelwerk::gui
