#include "exchange/out_table.h"

#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

std::size_t columnsOf(const OutBlock& table) {
    std::size_t columns = table.header.size();
    for (const auto& row : table.rows) {
        columns = std::max(columns, row.size());
    }
    return columns;
}

std::size_t longestWord(std::string_view words) {
    std::size_t longest = 0;
    while (!words.empty()) {
        const auto end = std::min(words.find_first_of(" \n"), words.size());
        longest = std::max(longest, text::length(words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return longest;
}

/// Digits with what belongs to a figure: signs, marks, a unit of per cent, "(3)".
bool isFigure(std::string_view cell) {
    constexpr std::string_view marks = ".,+-%/() \u00B1\u2013\u2212\u00A0";
    bool digit = false;
    for (const char c : cell) {
        if (c >= '0' && c <= '9') {
            digit = true;
        } else if (marks.find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digit || cell == "\u2013";
}

bool isYear(std::string_view cell) {
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
}

}  // namespace

std::vector<std::size_t> columnWidths(const OutBlock& table, std::size_t width, std::size_t perCharacter) {
    constexpr std::size_t padding = 3;         // characters: margins of the cell
    constexpr std::size_t longestWanted = 40;  // longer cells go on in the next line
    constexpr std::size_t longestKept = 24;    // words beyond it may be broken
    const auto columns = columnsOf(table);
    std::vector<std::size_t> least(columns, 3);
    std::vector<std::size_t> wanted(columns, 3);
    const auto measure = [&](const std::vector<std::string>& cells, std::size_t extra) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            least[i] = std::max(least[i], std::min(longestWord(cells[i]), longestKept) + extra);
            wanted[i] = std::max(wanted[i], std::min(text::length(cells[i]), longestWanted) + extra);
        }
    };
    measure(table.header, 1);  // bold is wider
    for (const auto& row : table.rows) {
        measure(row, 0);
    }
    std::size_t needed = 0;
    std::size_t more = 0;
    for (std::size_t i = 0; i < columns; ++i) {
        least[i] = (least[i] + padding) * perCharacter;
        wanted[i] = std::max((wanted[i] + padding) * perCharacter, least[i]);
        needed += least[i];
        more += wanted[i] - least[i];
    }
    for (std::size_t i = 0; i < columns; ++i) {
        if (needed >= width) {
            least[i] = least[i] * width / needed;
        } else if (more > 0) {
            least[i] += (width - needed) * (wanted[i] - least[i]) / more;
        } else {
            least[i] += (width - needed) / columns;
        }
    }
    return least;
}

std::vector<bool> figureColumns(const OutBlock& table) {
    std::vector<std::size_t> figures(columnsOf(table), 0);
    std::vector<std::size_t> words(figures.size(), 0);
    std::vector<bool> years(figures.size(), true);
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].empty()) {
                ++(isFigure(row[i]) ? figures : words)[i];
                years[i] = years[i] && isYear(row[i]);
            }
        }
    }
    std::vector<bool> right;
    right.reserve(figures.size());
    for (std::size_t i = 0; i < figures.size(); ++i) {
        right.push_back(i > 0 && figures[i] > words[i] && !years[i]);
    }
    return right;
}

}  // namespace vertelwerk::exchange
