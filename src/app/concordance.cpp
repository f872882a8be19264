#include "vertelwerk/app/concordance.h"

#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/boundaries.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

/// On one line, with single spaces.
std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) {
            line += c;
        } else if (line.empty() || line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

/// The last whole words of a text, at most `around` code points.
std::string tail(std::string_view text, std::size_t around) {
    const auto length = text::length(text);
    if (length <= around) {
        return onOneLine(text);
    }
    const auto cut = text::slice(text, {length - around, length});
    const auto space = cut.find_first_of(" \n\t");
    return onOneLine(space == std::string_view::npos ? cut : cut.substr(space + 1));
}

std::string head(std::string_view text, std::size_t around) {
    const auto cut = text::slice(text, {0, std::min(around, text::length(text))});
    if (cut.size() == text.size()) {
        return onOneLine(text);
    }
    const auto space = cut.find_last_of(" \n\t");
    return onOneLine(space == std::string_view::npos ? cut : cut.substr(0, space));
}

/// The words in the order of reading away from the match.
std::string sortKeyOf(const ConcordanceLine& line, ConcordanceOrder order) {
    if (order == ConcordanceOrder::Match) {
        return text::sortKey(text::folded(line.match));
    }
    const auto& side = order == ConcordanceOrder::Left ? line.left : line.right;
    auto words = text::words(side);
    if (order == ConcordanceOrder::Left) {
        std::reverse(words.begin(), words.end());
    }
    std::string joined;
    for (const auto& word : words) {
        joined += text::folded(text::slice(side, word)) + ' ';
    }
    return text::sortKey(joined);
}

}  // namespace

std::optional<ConcordanceOrder> concordanceOrderFromWord(std::string_view word) {
    static const std::map<std::string, ConcordanceOrder, std::less<>> words{
        {"story", ConcordanceOrder::Story}, {"verhaal", ConcordanceOrder::Story},
        {"left", ConcordanceOrder::Left},   {"links", ConcordanceOrder::Left},
        {"right", ConcordanceOrder::Right}, {"rechts", ConcordanceOrder::Right},
        {"match", ConcordanceOrder::Match}, {"woord", ConcordanceOrder::Match}};
    const auto found = words.find(text::folded(word));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

base::Result<std::vector<ConcordanceLine>> concordance(store::Database& database,
                                                       const std::vector<SearchHit>& hits,
                                                       ConcordanceOrder order, std::size_t around) {
    std::vector<ConcordanceLine> lines;
    for (const auto& hit : hits) {
        const auto story = store::findStory(database, hit.story);
        if (!story) {
            return base::fail(story.error());
        }
        const std::string_view text = story->text;
        const text::OffsetMap map(text);
        for (const auto& range : hit.ranges) {
            if (range.end > map.codePoints()) {
                continue;
            }
            const auto bytes = map.toBytes(range);
            ConcordanceLine line;
            line.story = hit.story;
            line.source = hit.source;
            line.title = hit.title;
            line.range = range;
            line.left = tail(text.substr(0, bytes.begin), around);
            line.match = onOneLine(text.substr(bytes.begin, bytes.length()));
            line.right = head(text.substr(bytes.end), around);
            lines.push_back(std::move(line));
        }
    }
    if (order != ConcordanceOrder::Story) {
        std::vector<std::pair<std::string, std::size_t>> keys;
        keys.reserve(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            keys.emplace_back(sortKeyOf(lines[i], order), i);
        }
        std::sort(keys.begin(), keys.end());
        std::vector<ConcordanceLine> sorted;
        sorted.reserve(lines.size());
        for (const auto& [key, i] : keys) {
            sorted.push_back(std::move(lines[i]));
        }
        lines = std::move(sorted);
    }
    return lines;
}

}  // namespace vertelwerk::app
