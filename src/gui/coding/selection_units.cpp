#include "gui/coding/selection_units.h"

#include "vertelwerk/text/boundaries.h"

#include <algorithm>
#include <iterator>

namespace vertelwerk::gui {
namespace {

using Ranges = std::vector<text::Range>;

Ranges::const_iterator firstEndingAfter(const Ranges& ranges, std::size_t position) {
    return std::upper_bound(ranges.begin(), ranges.end(), position,
                            [](std::size_t at, const text::Range& range) { return at < range.end; });
}

Ranges::const_iterator firstBeginningAt(const Ranges& ranges, std::size_t position) {
    return std::lower_bound(ranges.begin(), ranges.end(), position,
                            [](const text::Range& range, std::size_t at) { return range.begin < at; });
}

/// Whether anything of the unsorted, possibly nested `covers` overlaps the range.
bool touched(const Ranges& covers, const text::Range& range) {
    return std::any_of(covers.begin(), covers.end(),
                       [&](const text::Range& cover) { return cover.overlaps(range); });
}

}  // namespace

text::Range unitAt(const Ranges& units, std::size_t caret) {
    const auto next = firstEndingAfter(units, caret);
    if (next != units.begin() && std::prev(next)->end == caret &&
        (next == units.end() || next->begin != caret)) {
        return *std::prev(next);
    }
    return text::rangeAt(units, caret);
}

text::Range widened(const Ranges& units, const Selection& selection) {
    const auto chosen = selection.range();
    if (chosen.empty()) {
        return unitAt(units, selection.caret);
    }
    const auto first = firstEndingAfter(units, chosen.begin);
    const auto beyond = firstBeginningAt(units, chosen.end);
    if (first >= beyond) {
        return text::rangeAt(units, chosen.begin);
    }
    const text::Range whole{first->begin, std::prev(beyond)->end};
    if (whole != chosen || beyond == units.end()) {
        return whole;
    }
    return {whole.begin, beyond->end};
}

std::optional<text::Range> firstUntouched(const Ranges& units, std::size_t from, const Ranges& covered,
                                          const Ranges& skipped) {
    const auto found = std::find_if(firstBeginningAt(units, from), units.end(), [&](const text::Range& unit) {
        return !touched(covered, unit) && !touched(skipped, unit);
    });
    return found == units.end() ? std::nullopt : std::optional(*found);
}

std::optional<text::Range> endGrown(const Ranges& words, text::Range range) {
    const auto next = firstEndingAfter(words, range.end);
    return next == words.end() ? std::nullopt : std::optional(text::Range{range.begin, next->end});
}

std::optional<text::Range> endShrunk(const Ranges& words, text::Range range) {
    const auto first = firstEndingAfter(words, range.begin);
    const auto beyond = firstBeginningAt(words, range.end);
    if (std::distance(first, beyond) < 2) {
        return std::nullopt;
    }
    return text::Range{range.begin, std::prev(beyond, 2)->end};
}

std::optional<text::Range> beginGrown(const Ranges& words, text::Range range) {
    const auto next = firstBeginningAt(words, range.begin);
    if (next == words.begin()) {
        return std::nullopt;
    }
    return text::Range{std::prev(next)->begin, range.end};
}

std::optional<text::Range> beginShrunk(const Ranges& words, text::Range range) {
    const auto first = firstEndingAfter(words, range.begin);
    const auto beyond = firstBeginningAt(words, range.end);
    if (std::distance(first, beyond) < 2) {
        return std::nullopt;
    }
    return text::Range{std::next(first)->begin, range.end};
}

text::Range endDragged(const Ranges& words, const Ranges& sentences, text::Range range,
                       std::size_t position) {
    const auto first = firstEndingAfter(words, range.begin);
    if (first == words.end()) {
        return range;
    }
    const auto beyond = std::max(firstBeginningAt(words, position), std::next(first));
    const auto last = *std::prev(beyond);
    const auto sentence = firstEndingAfter(sentences, last.begin);
    const bool closes = sentence != sentences.end() && sentence->end > last.end && position > last.end &&
                        (beyond == words.end() || beyond->begin >= sentence->end);
    return {range.begin, closes ? sentence->end : last.end};
}

text::Range beginDragged(const Ranges& words, text::Range range, std::size_t position) {
    const auto beyond = firstBeginningAt(words, range.end);
    if (beyond == words.begin()) {
        return range;
    }
    const auto first = std::min(firstEndingAfter(words, position), std::prev(beyond));
    return {first->begin, range.end};
}

}  // namespace vertelwerk::gui
