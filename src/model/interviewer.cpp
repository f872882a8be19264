#include "vertelwerk/model/interviewer.h"

#include "vertelwerk/text/offset_map.h"

namespace vertelwerk::model {

std::vector<text::Range> interviewerLines(std::string_view text, const std::vector<Part>& parts) {
    auto ranges = interviewerRanges(parts);
    const text::OffsetMap offsets(ranges.empty() ? std::string_view() : text);
    for (auto& range : ranges) {
        const auto before = text.substr(0, offsets.toByte(range.begin));
        range.begin = offsets.fromByte(before.rfind('\n') + 1);
    }
    return ranges;
}

}  // namespace vertelwerk::model
