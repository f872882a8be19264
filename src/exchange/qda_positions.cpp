#include "exchange/qda_positions.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr std::size_t longestRebuilt =
    20'000'000;  // code points: what a position in a broken file may ask for

/// White space is one space: in an attribute, line ends have become spaces.
std::string squeezed(std::string_view text) {
    std::string line;
    bool gap = false;
    for (const char c : text::trimmed(text)) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            gap = true;
        } else {
            line += gap ? " " : "";
            line += c;
            gap = false;
        }
    }
    return line;
}

/// A name without the mark that says it was cut; nothing when it was not.
std::optional<std::string_view> beforeCut(std::string_view name) {
    for (const std::string_view mark : {ellipsis, std::string_view("...")}) {
        if (name.ends_with(mark)) {
            return name.substr(0, name.size() - mark.size());
        }
    }
    return std::nullopt;
}

std::string normal(std::string_view text) {
    return text::normalise(text).value_or(std::string());
}

text::Range rangeOf(const RawSelection& raw, bool inclusive) {
    const auto place = [](std::int64_t value) {
        return static_cast<std::size_t>(std::max<std::int64_t>(value, 0));
    };
    return {place(raw.begin), place(raw.end) + (inclusive ? 1 : 0)};
}

/// How well a name fits words: 2 for the words themselves, 1 for their beginning, 0 for neither.
int fitOf(std::string_view name, std::string_view words) {
    const std::string said = squeezed(normal(name));
    const std::string found = squeezed(words);
    if (said == found) {
        return 2;
    }
    const auto begin = beforeCut(said);
    return begin && !begin->empty() && found.starts_with(text::trimmed(*begin)) ? 1 : 0;
}

/// The words of a selection in a text that was rebuilt: its name, when that is as long as the selection.
std::string knownWords(const RawSelection& raw, bool inclusive) {
    std::string name = normal(raw.selection.name);
    const auto range = rangeOf(raw, inclusive);
    const std::size_t length = text::length(name);
    if (!range.empty() && length == range.length()) {
        return name;
    }
    const auto begin = beforeCut(name);
    return begin && length < range.length() ? std::string(*begin) : std::string();
}

/// A text of dots, with the words that are known in their places.
std::string rebuiltText(const std::vector<RawSelection>& selections, bool inclusive) {
    std::size_t length = 0;
    for (const RawSelection& raw : selections) {
        const auto range = rangeOf(raw, inclusive);
        length = std::max(length, range.end <= longestRebuilt ? range.end : 0);
    }
    constexpr std::size_t wordLength = 8;
    std::vector<std::string_view> characters(length, "\u00B7");
    for (std::size_t i = wordLength; i < length; i += wordLength + 1) {
        characters[i] = " ";
    }
    std::vector<std::string> kept;  // what the views look at
    kept.reserve(selections.size());
    for (const RawSelection& raw : selections) {
        const std::string& words = kept.emplace_back(knownWords(raw, inclusive));
        const text::OffsetMap map(words);
        const std::size_t begin = rangeOf(raw, inclusive).begin;
        for (std::size_t i = 0; i < map.codePoints() && begin + i < length; ++i) {
            const auto bytes = map.toBytes({i, i + 1});
            characters[begin + i] = std::string_view(words).substr(bytes.begin, bytes.length());
        }
    }
    std::string text;
    for (const std::string_view character : characters) {
        text += character == "\n" ? " " : character;
    }
    return normal(text);
}

void addRegions(QdaSource& source, std::vector<QdaSelection> regions) {
    std::size_t length = text::length(source.text);
    for (QdaSelection& region : regions) {
        if (!source.text.empty()) {
            source.text += "\n\n";
            length += 2;
        }
        const std::string line = normal(region.name.empty() ? "-" : region.name);
        region.range = {length, length + text::length(line)};
        source.text += line;
        length = region.range.end;
        source.selections.push_back(std::move(region));
    }
}

}  // namespace

QdaCounting countingOf(const std::vector<RawSource>& sources, std::string_view origin) {
    const auto likely =
        origin.find("ATLAS") != std::string_view::npos ? text::CrLf::AsOne : text::CrLf::AsTwo;
    const auto other = likely == text::CrLf::AsOne ? text::CrLf::AsTwo : text::CrLf::AsOne;
    const std::array candidates{QdaCounting{likely, false}, QdaCounting{other, false},
                                QdaCounting{likely, true}, QdaCounting{other, true}};
    std::array<std::size_t, 4> votes{};
    constexpr std::size_t enough = 2'000;  // names; a program counts in one way
    std::size_t looked = 0;
    for (const RawSource& source : sources) {
        if (looked >= enough) {
            break;
        }
        looked += source.selections.size();
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto stored = source.bytes ? text::StoredText::from(*source.bytes, candidates[i].crLf)
                                             : base::fail(base::Error{});
            const std::optional<text::OffsetMap> map =
                stored ? std::optional<text::OffsetMap>(stored->text()) : std::nullopt;
            for (const RawSelection& raw : source.selections) {
                const auto range = rangeOf(raw, candidates[i].inclusive);
                if (raw.selection.name.empty() || range.empty()) {
                    continue;
                }
                if (map) {
                    const auto bytes = map->toBytes(stored->at(range));
                    votes[i] += static_cast<std::size_t>(
                        fitOf(raw.selection.name,
                              std::string_view(stored->text()).substr(bytes.begin, bytes.length())));
                } else if (!source.bytes && text::length(normal(raw.selection.name)) == range.length()) {
                    votes[i] += 2;
                }
            }
        }
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(votes) - votes.begin())];
}

Placed placed(RawSource raw, const QdaCounting& counting) {
    Placed result{std::move(raw.source), 0};
    auto& source = result.source;
    auto stored =
        raw.bytes ? text::StoredText::from(*raw.bytes, counting.crLf)
                  : text::StoredText::from(rebuiltText(raw.selections, counting.inclusive), counting.crLf);
    if (!stored) {
        return result;
    }
    source.text = stored->text();
    source.rebuilt = !raw.bytes;
    const std::size_t length = text::length(source.text);
    for (RawSelection& one : raw.selections) {
        const auto given = rangeOf(one, counting.inclusive);
        if (one.begin < 0 || given.begin >= stored->length() || given.end > stored->length() + 1) {
            ++result.beyond;
            continue;
        }
        one.selection.range = stored->at(given);
        one.selection.range.end = std::min(one.selection.range.end, length);
        if (one.selection.range.empty()) {
            ++result.beyond;
            continue;
        }
        source.selections.push_back(std::move(one.selection));
    }
    addRegions(source, std::move(raw.regions));
    return result;
}

}  // namespace vertelwerk::exchange
