#include "exchange/interval_bounds.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string>

namespace vertelwerk::exchange {

namespace {

/// The words of a heading, without the marks between them.
std::vector<std::string_view> wordsOf(std::string& folded) {
    std::ranges::replace_if(folded, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, ' ');
    std::vector<std::string_view> words = split(folded, ' ');
    std::erase(words, std::string_view());
    return words;
}

bool isCodeOf(std::string_view word, std::string_view side) {
    return word.size() == side.size() + 4 && word.starts_with(side) &&
           word.find_first_not_of("0123456789", side.size()) == std::string_view::npos;
}

std::optional<BoundSide> sideOf(std::string_view word) {
    if (isOneOf(word,
                {"laag", "lage", "onder", "ondergrens", "low", "lower", "min", "minimum", "ll", "lb"})) {
        return BoundSide::Lower;
    }
    return isOneOf(word,
                   {"hoog", "hoge", "boven", "bovengrens", "high", "upper", "max", "maximum", "ul", "ub"})
               ? std::optional(BoundSide::Upper)
               : std::nullopt;
}

/// Whether a word makes "laag" or "upper" beside it the bound of an interval.
bool speaksOfInterval(std::string_view word) {
    return isOneOf(word, {"bi", "ci", "interval", "betrouwbaarheidsinterval", "limit", "bound", "grens"});
}

struct Sides {
    bool lower = false;
    bool upper = false;
    void add(BoundSide side) { (side == BoundSide::Lower ? lower : upper) = true; }
    [[nodiscard]] bool both() const { return lower && upper; }
};

std::size_t takeColumns(Table& table) {
    Sides sides;
    std::vector<bool> bound;
    for (const std::string& heading : table.header) {
        const auto side = boundIn(heading);
        bound.push_back(side.has_value());
        if (side) {
            sides.add(*side);
        }
    }
    if (!sides.both()) {
        return 0;
    }
    const auto keep = [&bound](std::vector<std::string>& cells) {
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!bound[i]) {
                kept.push_back(std::move(cells[i]));
            }
        }
        cells = std::move(kept);
    };
    keep(table.header);
    std::ranges::for_each(table.rows, keep);
    return static_cast<std::size_t>(std::ranges::count(bound, true));
}

bool holdsBothSides(const Table& table, std::size_t column) {
    Sides sides;
    for (const auto& row : table.rows) {
        if (const auto side = boundIn(row[column])) {
            sides.add(*side);
        }
    }
    return sides.both();
}

std::size_t takeRows(Table& table) {
    std::vector<bool> bound(table.rows.size(), false);
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (!holdsBothSides(table, column)) {
            continue;
        }
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            bound[row] = bound[row] || boundIn(table.rows[row][column]).has_value();
        }
    }
    const bool numbered = table.numbers.size() == table.rows.size();
    std::size_t kept = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (bound[row]) {
            continue;
        }
        if (kept != row) {
            table.rows[kept] = std::move(table.rows[row]);
            if (numbered) {
                table.numbers[kept] = table.numbers[row];
            }
        }
        ++kept;
    }
    table.rows.resize(kept);
    table.numbers.resize(numbered ? kept : table.numbers.size());
    return static_cast<std::size_t>(std::ranges::count(bound, true));
}

}  // namespace

std::optional<BoundSide> boundIn(std::string_view words) {
    constexpr std::size_t longest = 200;
    if (words.size() > longest) {
        return std::nullopt;
    }
    std::string folded = text::folded(words);
    std::optional<BoundSide> side;
    bool interval = false;
    for (const std::string_view word : wordsOf(folded)) {
        if (isCodeOf(word, "mog") || word == "ondergrens") {
            return BoundSide::Lower;
        }
        if (isCodeOf(word, "mbg") || word == "bovengrens") {
            return BoundSide::Upper;
        }
        interval = interval || speaksOfInterval(word);
        side = side ? side : sideOf(word);
    }
    return interval ? side : std::nullopt;
}

std::size_t takeBounds(Table& table) {
    const std::size_t columns = takeColumns(table);
    return columns + takeRows(table);
}

void tellBounds(std::size_t count, std::vector<base::Message>& problems) {
    if (count > 0) {
        problems.push_back(base::plural(
            "{0} bound of an interval is no figure of its own; it was left out.",
            "{0} lower and upper bounds of intervals are no figures of their own; they were left out.",
            count));
    }
}

}  // namespace vertelwerk::exchange
