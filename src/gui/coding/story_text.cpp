#include "gui/coding/story_text.h"

#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vertelwerk::gui {
namespace {

std::vector<std::size_t> lineBeginsOf(std::string_view utf8, const text::OffsetMap& map) {
    std::vector<std::size_t> begins{0};
    for (auto at = utf8.find('\n'); at != std::string_view::npos; at = utf8.find('\n', at + 1)) {
        begins.push_back(map.fromByte(at + 1));
    }
    return begins;
}

/// The stretch between the beginning of a turn's line and the turn itself.
std::vector<text::Range> labelsOf(const std::vector<model::Part>& parts,
                                  const std::vector<std::size_t>& lineBegins) {
    std::vector<text::Range> labels;
    for (const auto& part : parts) {
        if (part.kind != model::PartKind::Turn) {
            continue;
        }
        const auto after = std::upper_bound(lineBegins.begin(), lineBegins.end(), part.range.begin);
        const text::Range label{*std::prev(after), part.range.begin};
        if (!label.empty()) {
            labels.push_back(label);
        }
    }
    std::sort(labels.begin(), labels.end());
    return labels;
}

/// The words of the text that a range covers, without the white space at its ends.
text::Range trimmed(std::string_view utf8, const text::OffsetMap& map, text::Range range) {
    const auto bytes = map.toBytes(range);
    const auto covered = utf8.substr(bytes.begin, bytes.length());
    const auto kept = text::trimmed(covered);
    if (kept.empty()) {
        return {range.begin, range.begin};
    }
    const auto begin = bytes.begin + static_cast<std::size_t>(kept.data() - covered.data());
    return map.fromBytes({begin, begin + kept.size()});
}

/// The units cut into what lies between the labels.
std::vector<text::Range> withoutLabels(const std::vector<text::Range>& units,
                                       const std::vector<text::Range>& labels, std::string_view utf8,
                                       const text::OffsetMap& map) {
    std::vector<text::Range> kept;
    kept.reserve(units.size());
    const auto keep = [&](text::Range range) {
        const auto words = trimmed(utf8, map, range);
        if (!words.empty()) {
            kept.push_back(words);
        }
    };
    auto label = labels.begin();
    for (auto unit : units) {
        for (; label != labels.end() && label->begin < unit.end; ++label) {
            if (label->end > unit.begin) {
                keep({unit.begin, std::max(unit.begin, label->begin)});
                unit.begin = std::min(unit.end, label->end);
            }
        }
        keep(unit);
    }
    return kept;
}

}  // namespace

StoryText layOut(model::Story story) {
    text::OffsetMap map(story.text);
    auto lineBegins = lineBeginsOf(story.text, map);
    auto labels = labelsOf(story.parts, lineBegins);
    auto sentences = withoutLabels(text::sentences(story.text, story.language), labels, story.text, map);
    auto paragraphs = withoutLabels(text::paragraphs(story.text), labels, story.text, map);
    auto words = text::words(story.text, story.language);
    auto interviewer = model::interviewerRanges(story.parts);
    return {std::move(story), std::move(map),    std::move(sentences),   std::move(paragraphs),
            std::move(words), std::move(labels), std::move(interviewer), std::move(lineBegins)};
}

}  // namespace vertelwerk::gui
