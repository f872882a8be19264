#include "vertelwerk/text/quote.h"

#include "vertelwerk/text/normalise.h"

#include "text/icu.h"
#include "text/utf8.h"

#include <algorithm>

namespace vertelwerk::text {
namespace {

/// A character as quotes compare it, and what it covers of the text.
struct Unit {
    UChar32 character;
    Range covers;
};

void add(std::vector<Unit>& units, UChar32 c, Range covers) {
    if (!isSpace(c)) {
        units.push_back({c, covers});
    } else if (units.empty() || units.back().character != ' ') {
        units.push_back({' ', covers});
    } else {
        units.back().covers.end = covers.end;
    }
}

/// One NFC segment: when composing changes it, all of its characters cover the whole segment.
void addSegment(std::vector<Unit>& units, std::string_view segment, Range covers) {
    const auto composed = covers.length() == 1 && static_cast<unsigned char>(segment[0]) < 0x80
                              ? std::string(segment)
                              : normalisedBy(nfc(), segment);
    const bool same = composed == segment;
    auto position = covers.begin;
    for (std::size_t at = 0; at < composed.size(); ++position) {
        const auto c = next(composed, at);
        add(units, c, same ? Range{position, position + 1} : covers);
    }
}

std::vector<Unit> unitsOf(std::string_view utf8) {
    std::vector<Unit> units;
    units.reserve(utf8.size());
    std::size_t at = 0;
    std::size_t position = 0;
    while (at < utf8.size()) {
        const auto begin = at;
        Range covers{position, position + 1};
        (void)next(utf8, at);
        for (auto after = at; at < utf8.size() && !nfc().hasBoundaryBefore(next(utf8, after)); at = after) {
            ++covers.end;
        }
        addSegment(units, utf8.substr(begin, at - begin), covers);
        position = covers.end;
    }
    return units;
}

}  // namespace

std::vector<Range> occurrences(std::string_view utf8, std::string_view quote) {
    std::vector<Range> found;
    if (!isValidUtf8(utf8) || !isValidUtf8(quote)) {
        return found;
    }
    const auto wanted = unitsOf(trimmed(quote));
    if (wanted.empty()) {
        return found;
    }
    const auto units = unitsOf(utf8);
    const auto equal = [](const Unit& a, const Unit& b) { return a.character == b.character; };
    for (auto from = units.begin();; ++from) {
        from = std::search(from, units.end(), wanted.begin(), wanted.end(), equal);
        if (from == units.end()) {
            return found;
        }
        const auto last = from + static_cast<std::ptrdiff_t>(wanted.size()) - 1;
        found.push_back({from->covers.begin, last->covers.end});
    }
}

}  // namespace vertelwerk::text
