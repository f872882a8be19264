#include "gui/coding/part_headings.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>

namespace vertelwerk::gui {
namespace {

void addDetail(std::string& words, const std::string& detail) {
    if (!detail.empty()) {
        words += words.empty() ? detail : " \xC2\xB7 " + detail;
    }
}

std::string wordsOf(const model::Part& part, const base::Catalogue& catalogue) {
    std::string words = catalogue.say(app::headingOf(part));
    addDetail(words, part.medium);
    addDetail(words, part.channel);
    addDetail(words, part.kind == model::PartKind::Debrief ? part.speaker : std::string());
    addDetail(words, text::formatDate(part.date, catalogue.language()));
    return words;
}

bool followsWithoutBlankLine(const StoryText& text, std::size_t position) {
    const auto after = std::upper_bound(text.lineBegins.begin(), text.lineBegins.end(), position);
    const auto lineBegin = text.map.toByte(*std::prev(after));
    return lineBegin >= 2 && text.story.text[lineBegin - 2] != '\n';
}

}  // namespace

std::vector<PartHeading> partHeadings(const StoryText& text, const base::Catalogue& catalogue) {
    std::vector<PartHeading> headings;
    for (const auto& part : text.story.parts) {
        if (part.kind == model::PartKind::Turn) {
            if (followsWithoutBlankLine(text, part.range.begin)) {
                headings.push_back({part.range.begin, {}});
            }
        } else if (auto words = wordsOf(part, catalogue); !words.empty()) {
            headings.push_back({part.range.begin, std::move(words)});
        }
    }
    std::stable_sort(headings.begin(), headings.end(), [](const PartHeading& one, const PartHeading& other) {
        return one.position < other.position;
    });
    return headings;
}

std::string headingAt(const std::vector<PartHeading>& headings, std::size_t position) {
    std::string words;
    for (const auto& heading : headings) {
        if (heading.position > position) {
            break;
        }
        if (!heading.words.empty()) {
            words = heading.words;
        }
    }
    return words;
}

std::string wrapped(std::string_view words, std::size_t measure) {
    std::string lines;
    std::size_t column = 0;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        const auto word = words.substr(0, end);
        const auto width = text::length(word);
        if (column > 0) {
            const bool fits = column + 1 + width <= measure;
            lines += fits ? ' ' : '\n';
            column = fits ? column + 1 : 0;
        }
        lines += word;
        column += width;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return lines;
}

}  // namespace vertelwerk::gui
