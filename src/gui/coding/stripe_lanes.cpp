#include "gui/coding/stripe_lanes.h"

#include <algorithm>
#include <numeric>

namespace vertelwerk::gui {
namespace {

/// The position from which the line on the screen that ends in `end` can no longer show.
std::size_t clearAfter(std::size_t end, const std::vector<std::size_t>& lineBegins, std::size_t longestLine) {
    const auto nextLine = std::lower_bound(lineBegins.begin(), lineBegins.end(), end);
    return nextLine == lineBegins.end() ? end + longestLine : std::min(*nextLine, end + longestLine);
}

}  // namespace

StripeLanes allotLanes(const std::vector<text::Range>& ranges, const std::vector<std::size_t>& lineBegins,
                       std::size_t longestLine) {
    std::vector<std::size_t> order(ranges.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return ranges[one].begin != ranges[other].begin ? ranges[one].begin < ranges[other].begin
                                                        : ranges[one].end > ranges[other].end;
    });
    StripeLanes lanes;
    lanes.laneOf.resize(ranges.size());
    std::vector<std::size_t> freeFrom;
    for (const auto passage : order) {
        const auto& range = ranges[passage];
        const auto lane = std::find_if(freeFrom.begin(), freeFrom.end(),
                                       [&](std::size_t free) { return free <= range.begin; });
        const auto number = static_cast<std::size_t>(lane - freeFrom.begin());
        if (lane == freeFrom.end()) {
            freeFrom.push_back(0);
        }
        freeFrom[number] = clearAfter(range.end, lineBegins, longestLine);
        lanes.laneOf[passage] = number;
    }
    lanes.count = freeFrom.size();
    return lanes;
}

std::vector<int> shareLine(const std::vector<LabelWidths>& labels, int room) {
    std::vector<int> widths;
    for (const auto& label : labels) {
        if (label.brief > room) {
            break;
        }
        widths.push_back(label.brief);
        room -= label.brief;
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int more = std::min(labels[i].full - labels[i].brief, room);
        widths[i] += more;
        room -= more;
    }
    return widths;
}

}  // namespace vertelwerk::gui
