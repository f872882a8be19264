#include "exchange/area_columns.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/area.h"
#include "exchange/cross_cells.h"
#include "exchange/figure_areas.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_periods.h"
#include "exchange/figure_units.h"
#include "exchange/measure_rows.h"
#include "exchange/strings.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// Where things stand, by the row of headings.
struct Layout {
    std::size_t header = 0;
    std::size_t measure = 0;
    std::optional<std::size_t> period;
    std::optional<std::size_t> unit;
    std::vector<std::pair<std::size_t, model::Area>> areas;
    std::map<std::size_t, std::string> periods;  ///< of columns, when the row above names them
};

/// "Nederland" and "Gemeente Assen" can be nothing but areas.
bool isSurelyArea(std::string_view heading) {
    const std::string folded = text::folded(heading);
    return isCountry(heading) || !parseArea(heading).code.empty() ||
           std::ranges::any_of(
               std::initializer_list<std::string_view>{"gemeente ", "gemeenten ", "provincie ", "ggd ",
                                                       "wijk ", "buurt ", "regio "},
               [&](std::string_view beginning) { return folded.starts_with(beginning); });
}

std::optional<Layout> layoutOf(const Row& headings, std::size_t header) {
    Layout layout;
    layout.header = header;
    bool sure = false;
    bool named = false;
    for (const auto column : filledColumns(headings)) {
        const auto heading = cellAt(headings, column);
        const auto folded = text::folded(heading);
        if (layout.areas.empty() && namesMeasureColumn(heading)) {
            layout.measure = column;
            named = true;
        } else if (isOneOf(folded,
                           {"perioden", "periode", "periods", "period", "jaar", "year", "peiljaar"})) {
            layout.period = column;
        } else if (namesUnitColumn(heading)) {
            layout.unit = column;
        } else if (!namesRemarkColumn(heading)) {
            sure = sure || isSurelyArea(heading);
            layout.areas.emplace_back(column, areaOfHeading(heading));
        }
    }
    const bool begins = named || cellAt(headings, 0).empty();
    const bool figures = std::ranges::none_of(layout.areas, [&](const auto& area) {
        return isNumeric(cellAt(headings, area.first)) || periodOf(cellAt(headings, area.first));
    });
    return begins && sure && figures && layout.areas.size() > 1 ? std::optional(std::move(layout))
                                                                : std::nullopt;
}

/// The periods in the row above the headings, each on to the next.
std::map<std::size_t, std::string> periodsAbove(const std::vector<Row>& rows, const Layout& layout) {
    std::map<std::size_t, std::string> periods;
    std::set<std::string> different;
    std::string now;
    for (const auto& [column, area] : layout.areas) {
        const auto cell = layout.header == 0 ? std::string() : cellAt(rows[layout.header - 1], column);
        if (periodOf(cell)) {
            now = cell;
            different.insert(cell);
        }
        periods[column] = now;
    }
    return different.size() > 1 ? periods : std::map<std::size_t, std::string>();
}

bool holdsPeriods(const Row& row, const Layout& layout) {
    return std::ranges::any_of(layout.areas, [&](const auto& area) {
        return periodOf(cellAt(row, area.first)).has_value() && cellAt(row, layout.measure).empty();
    });
}

class Reader {
  public:
    Reader(const std::vector<Row>& rows, Layout layout) : rows_(rows), layout_(std::move(layout)) {}

    std::optional<CrossTable> read() {
        CrossTable result;
        std::vector<std::string> around;
        for (std::size_t i = 0; i < layout_.header; ++i) {
            if (i + 1 < layout_.header || layout_.periods.empty()) {
                takeLine(rows_[i], around);
            }
        }
        const std::string above = periodInLines(around);
        MeasureRows measures;
        for (std::size_t i = layout_.header + 1; i < rows_.size(); ++i) {
            if (!isFigures(rows_[i])) {
                takeLine(rows_[i], around);
                continue;
            }
            const std::string label = cellAt(rows_[i], layout_.measure);
            const std::string own = layout_.unit ? cellAt(rows_[i], *layout_.unit) : std::string();
            const std::string stated = layout_.period ? cellAt(rows_[i], *layout_.period) : above;
            for (const auto& [column, area] : layout_.areas) {
                const auto& period = layout_.periods.empty() ? stated : layout_.periods.at(column);
                measures.add({area.code, area.name, period}, own.empty() ? withoutUnit(label) : label,
                             own.empty() ? unitIn(label) : own, cellAt(rows_[i], column), i - layout_.header);
            }
        }
        for (const std::string& line : around) {
            result.definition += (result.definition.empty() ? "" : "\n") + line;
        }
        result.table.separator = ';';
        return measures.finish(result) ? std::optional(std::move(result)) : std::nullopt;
    }

  private:
    /// A measure with figures or signs behind it.
    [[nodiscard]] bool isFigures(const Row& row) const {
        std::size_t words = 0;
        std::size_t figures = 0;
        for (const auto& [column, area] : layout_.areas) {
            const auto cell = cellAt(row, column);
            const bool figure = isNumeric(cell) || isSign(cell);
            figures += figure ? 1U : 0U;
            words += !cell.empty() && !figure ? 1U : 0U;
        }
        return !cellAt(row, layout_.measure).empty() && words == 0 && figures > 0;
    }

    static void takeLine(const Row& row, std::vector<std::string>& lines) {
        std::string line;
        for (const auto column : filledColumns(row)) {
            line += (line.empty() ? "" : " ") + cellAt(row, column);
        }
        if (!line.empty()) {
            lines.push_back(std::move(line));
        }
    }

    const std::vector<Row>& rows_;
    Layout layout_;
};

}  // namespace

std::optional<CrossTable> areaColumns(const Sheet& sheet) {
    for (std::size_t i = 0; i < std::min(sheet.rows.size(), mostLinesAbove); ++i) {
        auto layout = layoutOf(sheet.rows[i], i);
        if (layout && (i + 1 == sheet.rows.size() || !holdsPeriods(sheet.rows[i + 1], *layout))) {
            layout->periods = periodsAbove(sheet.rows, *layout);
            return Reader(sheet.rows, *std::move(layout)).read();
        }
    }
    return std::nullopt;
}

}  // namespace vertelwerk::exchange
