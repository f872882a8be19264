#include "exchange/unit_row.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/cross_cells.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_units.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace vertelwerk::exchange {

namespace {

bool namesPlaceOrTime(const std::string& heading) {
    return namesAreaColumn(heading) || isOneOf(text::folded(heading), {"perioden", "periode", "periods",
                                                                       "period", "jaar", "year", "peiljaar"});
}

/// Whether a row holds units wherever a subject stands above it and `other` says nothing of it.
bool holdsUnits(const Row& subjects, const Row& units, bool (*other)(const std::string&)) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::max(subjects.size(), units.size()); ++i) {
        const std::string unit = cellAt(units, i);
        if (unit.empty() || other(unit)) {
            continue;
        }
        if (!isUnit(unit) || isNumeric(unit) || cellAt(subjects, i).empty()) {
            return false;
        }
        ++count;
    }
    return count > 0;
}

/// What a row of units says of columns that hold no figures.
bool namesWords(const std::string& unit) {
    return isOneOf(text::folded(unit), {"naam", "name", "code"});
}

std::string withUnit(const std::string& subject, const std::string& unit) {
    return unit.empty() || !unitIn(subject).empty() ? subject : subject + " (" + unit + ")";
}

}  // namespace

void foldUnitRow(Sheet& sheet) {
    std::erase_if(sheet.rows, [](const Row& row) { return filledColumns(row).empty(); });
    if (sheet.rows.size() < 3) {
        return;
    }
    Row& first = sheet.rows[0];
    Row& second = sheet.rows[1];
    const bool below = std::ranges::any_of(first, namesPlaceOrTime) && holdsUnits(first, second, namesWords);
    const bool beside =
        std::ranges::count_if(second, namesPlaceOrTime) > 0 && holdsUnits(first, second, namesPlaceOrTime);
    if (!below && !beside) {
        return;
    }
    const std::size_t width = std::max(first.size(), second.size());
    Row headings;
    for (std::size_t i = 0; i < width; ++i) {
        const std::string unit = cellAt(second, i);
        headings.push_back(beside && namesPlaceOrTime(unit) ? unit
                           : namesWords(unit)               ? cellAt(first, i)
                                                            : withUnit(cellAt(first, i), unit));
    }
    second = std::move(headings);
    sheet.rows.erase(sheet.rows.begin());
}

}  // namespace vertelwerk::exchange
