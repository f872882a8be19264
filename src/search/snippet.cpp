#include "vertelwerk/search/highlight.h"

#include "search/code_points.h"

#include <algorithm>

namespace vertelwerk::search {
namespace {

/// The highlights [first, last) that fit in `around` and cover most.
std::pair<std::size_t, std::size_t> densest(std::span<const text::Range> highlights, std::size_t around) {
    std::pair<std::size_t, std::size_t> best{0, 0};
    std::size_t last = 0;
    for (std::size_t first = 0; first < highlights.size(); ++first) {
        last = std::max(last, first + 1);
        while (last < highlights.size() && highlights[last].end <= highlights[first].begin + around) {
            ++last;
        }
        if (last - first > best.second - best.first) {
            best = {first, last};
        }
    }
    return best;
}

}  // namespace

Snippet snippet(std::string_view utf8, std::span<const text::Range> highlights, std::size_t around) {
    const auto text = toCodePoints(utf8);
    const auto [first, last] = densest(highlights, around);
    text::Range core{0, 0};
    if (first < last) {
        core = {highlights[first].begin, highlights[last - 1].end};
    }
    const auto room = around - std::min(around, core.length());
    // What cannot be used before the core is used behind it, and the other way round.
    const auto behind = text.size() - core.end;
    const auto before = std::min(core.begin, std::max(room / 2, room - std::min(room, behind)));
    text::Range range{core.begin - before, std::min(text.size(), core.end + (room - before))};
    while (range.begin < core.begin && range.begin > 0 && !isSpace(text[range.begin - 1])) {
        ++range.begin;
    }
    while (range.begin < core.begin && isSpace(text[range.begin])) {
        ++range.begin;
    }
    const auto cut = range.end;
    while (range.end > core.end && range.end < text.size() && !isSpace(text[range.end])) {
        --range.end;
    }
    if (range.end == range.begin) {
        range.end = cut;  // one word longer than the stretch
    }
    while (range.end > core.end && isSpace(text[range.end - 1])) {
        --range.end;
    }
    Snippet found{range, {}};
    for (const auto& highlight : highlights) {
        if (range.contains(highlight)) {
            found.ranges.push_back(highlight);
        }
    }
    return found;
}

}  // namespace vertelwerk::search
