#include "gui/collection/teller_grid.h"

#include "vertelwerk/exchange/separated.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::ErrorCode;
using base::msg;
using Changes = base::Result<std::vector<app::TellerChange>>;

constexpr auto tellerNames = std::to_array<std::string_view>(
    {"verteller", "deelnemer", "reiziger", "teller", "narrator", "participant", "naam", "name"});

/// A cell of several lines becomes one line.
std::string onOneLine(std::string_view cell) {
    std::string line(text::trimmed(cell));
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::vector<std::vector<std::string>> linesOf(std::string_view cells) {
    std::string text(cells);
    std::erase(text, '\r');
    auto lines = exchange::separatedRows(text, '\t');
    for (auto& line : lines) {
        std::ranges::transform(line, line.begin(), onOneLine);
    }
    return lines;
}

}  // namespace

TellerGrid::TellerGrid(std::vector<store::Narrator> tellers) : tellers_(std::move(tellers)) {
    std::map<std::string, std::size_t> counts;
    for (const auto& teller : tellers_) {
        for (const auto& [name, values] : teller.attributes) {
            ++counts[name];
        }
    }
    for (const auto& [name, count] : counts) {
        attributes_.push_back(name);
    }
    std::ranges::sort(attributes_, [&](const std::string& one, const std::string& other) {
        const auto more = counts[one];
        const auto fewer = counts[other];
        return more != fewer ? more > fewer : text::sortKey(one) < text::sortKey(other);
    });
}

void TellerGrid::addAttribute(const std::string& name) {
    const auto folded = text::folded(name);
    const bool known =
        std::ranges::any_of(attributes_, [&](const std::string& one) { return text::folded(one) == folded; });
    if (!folded.empty() && !known) {
        attributes_.push_back(name);
    }
}

std::string TellerGrid::cell(std::size_t row, std::size_t column) const {
    const auto& teller = tellers_.at(row);
    if (column == nameColumn) {
        return teller.label;
    }
    if (column == storiesColumn) {
        return std::to_string(teller.stories.size());
    }
    const auto held = teller.attributes.find(attributes_.at(column - firstAttribute));
    std::string all;
    if (held != teller.attributes.end()) {
        for (const auto& value : held->second) {
            all += (all.empty() ? "" : " | ") + value;
        }
    }
    return all;
}

std::optional<app::TellerChange> TellerGrid::changeOf(std::size_t row, std::size_t column,
                                                      const std::string& text) const {
    if (column < firstAttribute || text == cell(row, column)) {
        return std::nullopt;
    }
    return app::TellerChange{tellers_.at(row).id, {attributes_.at(column - firstAttribute), text}};
}

Changes TellerGrid::pasted(std::size_t row, std::size_t column, std::string_view cells) const {
    const auto lines = linesOf(cells);
    if (lines.empty() || cells.find_first_not_of("\r\n") == std::string_view::npos) {
        return base::fail(ErrorCode::Invalid, msg("There are no cells to paste."),
                          msg("Copy them in the spreadsheet first."));
    }
    const auto first = text::folded(lines.front().front());
    const bool named = lines.front().size() > 1 &&
                       std::ranges::find(tellerNames, std::string_view(first)) != tellerNames.end();
    return named ? byName(lines) : byPlace(row, column, lines);
}

Changes TellerGrid::byName(const Lines& lines) const {
    std::map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < tellers_.size(); ++i) {
        rows.emplace(text::folded(tellers_[i].label), i);
    }
    auto columns = *this;
    for (std::size_t i = 1; i < lines.front().size(); ++i) {
        columns.addAttribute(lines.front()[i]);
    }
    std::vector<app::TellerChange> changes;
    for (std::size_t line = 1; line < lines.size(); ++line) {
        const auto& row = lines[line];
        const auto found = rows.find(text::folded(row.front()));
        if (found == rows.end()) {
            return base::fail(ErrorCode::NotFound, msg("No teller is called {0}.", row.front()),
                              msg("Correct the name in the spreadsheet, or leave the row out."));
        }
        for (std::size_t i = 1; i < row.size() && i < lines.front().size(); ++i) {
            const auto& name = lines.front()[i];
            const auto place = std::ranges::find_if(columns.attributes_, [&](const std::string& one) {
                return text::folded(one) == text::folded(name);
            });
            if (name.empty() || row[i].empty() || place == columns.attributes_.end()) {
                continue;
            }
            const auto column =
                firstAttribute + static_cast<std::size_t>(place - columns.attributes_.begin());
            if (auto change = columns.changeOf(found->second, column, row[i])) {
                changes.push_back(*std::move(change));
            }
        }
    }
    return changes;
}

Changes TellerGrid::byPlace(std::size_t row, std::size_t column, const Lines& lines) const {
    std::vector<app::TellerChange> changes;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (std::size_t i = 0; i < lines[line].size(); ++i) {
            if (column < firstAttribute) {
                return base::fail(
                    ErrorCode::Invalid, msg("Names and counts cannot be pasted over."),
                    msg("Choose a cell of an attribute, or copy the names of the columns along, "
                        "with Teller as the first."));
            }
            if (row + line >= tellers_.size() || column + i >= columns()) {
                return base::fail(
                    ErrorCode::Invalid,
                    msg("What you paste has {0} rows and {1} columns; from this cell on it does "
                        "not fit.",
                        lines.size(), lines[line].size()),
                    msg("Choose another cell, or copy fewer rows or columns."));
            }
            if (auto change = changeOf(row + line, column + i, lines[line][i])) {
                changes.push_back(*std::move(change));
            }
        }
    }
    return changes;
}

}  // namespace vertelwerk::gui
