#include "exchange/figures_wide.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/figure_table.h"
#include "exchange/figure_units.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

/// "AantalInwoners" of "AantalInwoners_5"; the whole name when it has no column number.
std::string withoutColumnNumber(std::string_view header) {
    const std::size_t line = header.rfind('_');
    const bool numbered = line != std::string_view::npos && line > 0 && line + 1 < header.size() &&
                          header.find_first_not_of("0123456789", line + 1) == std::string_view::npos;
    return std::string(numbered ? header.substr(0, line) : header);
}

/// Columns that describe the row rather than measure something.
bool describesRow(std::string_view header) {
    const std::string name = text::folded(header);
    const bool code = name.starts_with("gwb_code") ||
                      isOneOf(name, {"gemeentecode", "wijkcode", "buurtcode", "gebiedscode", "regiocode",
                                     "gm_code", "wk_code", "bu_code", "postcode", "pc4", "pc6"});
    return code || isOneOf(name, {"id", "", "gm_naam", "recs", "ind_wbz"}) ||
           name.starts_with("gemeentenaam") || name.starts_with("soortregio") ||
           name.starts_with("codering") || name.starts_with("indelingswijziging") ||
           name.starts_with("meestvoorkomendepostcode");
}

struct Measure {
    std::size_t column;
    NumberEvidence evidence;
    std::string name;
    std::string unit;
};

bool isShare(std::string_view cell) {
    return text::trimmed(cell).ends_with('%');
}

/// The unit is in the name, or a percent sign stands behind every figure.
void readUnit(std::string_view header, const std::vector<std::string>& cells, Measure& measure) {
    measure.name = withoutColumnNumber(header);
    if (const std::string unit = unitIn(measure.name); isUnit(unit)) {
        measure.unit = unit;
        measure.name = withoutUnit(measure.name);
        return;
    }
    const bool shares =
        std::ranges::any_of(cells, isShare) &&
        std::ranges::all_of(cells, [](const std::string& cell) { return !isNumeric(cell) || isShare(cell); });
    measure.unit = shares ? "%" : "";
}

/// Tells measures from text: a measure holds numbers, blanks and signs.
struct WideColumns {
    std::vector<Measure> measures;
    std::vector<std::size_t> texts;
    NumberEvidence evidence;
    std::optional<std::size_t> respondents;  ///< how many answers the figures of a row rest on
};

bool holdsNumbers(const std::vector<std::string>& cells) {
    std::size_t figures = 0;
    std::size_t words = 0;
    for (const std::string& cell : cells) {
        const bool figure = isNumeric(cell) || isSign(cell);
        figures += figure ? 1 : 0;
        words += !figure && !text::trimmed(cell).empty() ? 1 : 0;
    }
    return figures > words;
}

bool isBlankColumn(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

/// Columns of subjects have a number in their name, those of groups have none.
bool isNumbered(std::string_view header) {
    return withoutColumnNumber(header) != header;
}

WideColumns sortColumns(const Table& table, const FigureRows& rows) {
    WideColumns columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (rows.isPlaceOrTime(i) || describesRow(table.header[i])) {
            continue;
        }
        const std::vector<std::string> cells = columnOf(table, i);
        const bool numbered = isNumbered(text::trimmed(table.header[i]));
        if (!holdsNumbers(cells) && !(numbered && isBlankColumn(cells))) {
            columns.texts.push_back(i);
            continue;
        }
        Measure measure{i, {}, {}, {}};
        readUnit(text::trimmed(table.header[i]), cells, measure);
        for (const std::string& cell : cells) {
            measure.evidence.add(cell);
        }
        columns.evidence += measure.evidence;
        columns.measures.push_back(measure);
    }
    if (const auto n = respondentsColumn(table); n && columns.measures.size() > 1) {
        std::erase_if(columns.measures, [&](const Measure& measure) { return measure.column == *n; });
        columns.respondents = n;
    }
    return columns;
}

/// The name of the area, where the table gives one: districts have none, only their municipality's.
std::string areaName(const Table& table, std::size_t row, const FigureRows::Place& place) {
    const auto municipality = columnNamed(table, {"gemeentenaam_1", "gemeentenaam"});
    return place.areaName.empty() && municipality && place.area.starts_with("GM")
               ? std::string(text::trimmed(table.rows[row][*municipality]))
               : place.areaName;
}

std::optional<std::int64_t> respondentsOf(const std::vector<std::string>& row, const WideColumns& columns) {
    if (!columns.respondents) {
        return std::nullopt;
    }
    NumberEvidence evidence;
    evidence.add(row[*columns.respondents]);
    const FigureCell n = readFigure(row[*columns.respondents], decideMarks(evidence, evidence));
    return n.value ? std::optional(static_cast<std::int64_t>(*n.value)) : std::nullopt;
}

std::vector<std::size_t> placeColumns(const Table& table, const FigureRows& rows) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (rows.isPlaceOrTime(i)) {
            columns.push_back(i);
        }
    }
    return columns;
}

void tellCells(std::string_view name, std::size_t notUnderstood, const NumberMarks& marks,
               std::vector<base::Message>& problems) {
    if (marks.guessed) {
        problems.push_back(
            marks.decimal == ','
                ? base::msg("{0}: a point is read as the mark of thousands; nothing in the file tells.", name)
                : base::msg("{0}: a comma is read as the mark of thousands; nothing in the file tells.",
                            name));
    }
    if (notUnderstood > 0) {
        problems.push_back(base::plural("{1}: {0} cell holds no number.", "{1}: {0} cells hold no number.",
                                        notUnderstood, name));
    }
}

}  // namespace

void readWideFigures(const Table& table, std::string period, FigureReading& reading) {
    FigureRows rows(table, std::move(period));
    if (!rows.usable(reading.problems)) {
        return;
    }
    const WideColumns columns = sortColumns(table, rows);
    std::vector<std::size_t> possibleGroups = columns.texts;
    std::erase_if(possibleGroups,
                  [&](std::size_t column) { return isNumbered(text::trimmed(table.header[column])); });
    const std::vector<std::size_t> groups = breakdowns(table, possibleGroups, placeColumns(table, rows));
    for (const std::size_t column : columns.texts) {
        if (std::ranges::find(groups, column) == groups.end()) {
            reading.problems.push_back(base::msg("The column {0} holds words; it was not read.",
                                                 text::trimmed(table.header[column])));
        }
    }
    std::vector<std::optional<FigureRows::Place>> places;
    places.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        places.push_back(rows.placeOf(row));
    }
    IndicatorCollector collector;
    for (const Measure& measure : columns.measures) {
        const std::string header(text::trimmed(table.header[measure.column]));
        const NumberMarks marks = decideMarks(columns.evidence, measure.evidence);
        std::size_t notUnderstood = 0;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            if (!places[row]) {
                continue;
            }
            const std::string& raw = table.rows[row][measure.column];
            FigureCell cell = readFigure(raw, marks);
            notUnderstood += cell.understood ? 0 : 1;
            if (cell.sign.empty()) {
                cell.sign = places[row]->mark;
            }
            const std::string group = groupOf(table, row, groups);
            model::Indicator& indicator = collector.indicator(header + group);
            indicator.name = measure.name + group;
            indicator.unit = measure.unit;
            collector.add(
                header + group,
                {places[row]->area, areaName(table, row, *places[row]), places[row]->period, cell.value,
                 respondentsOf(table.rows[row], columns), cell.sign, std::string(text::trimmed(raw))});
        }
        tellCells(header, notUnderstood, marks, reading.problems);
    }
    rows.tell(reading.problems);
    collector.finish(reading);
}

}  // namespace vertelwerk::exchange
