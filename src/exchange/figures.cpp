#include "vertelwerk/exchange/figures.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/area_columns.h"
#include "exchange/cross_cells.h"
#include "exchange/cross_table.h"
#include "exchange/figure_areas.h"
#include "exchange/figure_checks.h"
#include "exchange/figure_names.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_periods.h"
#include "exchange/figures_long.h"
#include "exchange/figures_wide.h"
#include "exchange/interval_bounds.h"
#include "exchange/mapped_figures.h"
#include "exchange/sheet_table.h"
#include "exchange/strings.h"
#include "exchange/table_kind.h"
#include "exchange/unit_row.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace vertelwerk::exchange {

namespace {

void refuse(FigureReading& reading, base::Message reason, base::Message advice) {
    reading.verdict = Verdict::Refused;
    reading.indicators.clear();
    reading.problems.push_back(std::move(reason));
    if (!advice.empty()) {
        reading.problems.push_back(std::move(advice));
    }
}

void finishReading(FigureReading& reading) {
    for (model::Indicator& indicator : reading.indicators) {
        indicator.source = base::toUtf8(reading.path.filename());
    }
    if (!reading.indicators.empty()) {
        reading.verdict = reading.problems.empty() ? Verdict::Ok : Verdict::Warning;
    } else if (reading.problems.empty()) {
        refuse(reading, base::msg("None of the table's columns holds figures."), {});
    } else {
        reading.verdict = Verdict::Refused;
    }
}

std::string yearOfFile(const FigureReading& reading) {
    return yearInName(base::toUtf8(reading.path.stem())).value_or("");
}

/// The title above a table, and the lines below it, that name source and signs.
struct LinesAround {
    std::vector<std::string> above;
    std::vector<std::string> below;

    [[nodiscard]] std::vector<std::string> all() const {
        std::vector<std::string> lines = above;
        lines.insert(lines.end(), below.begin(), below.end());
        return lines;
    }
};

/// Takes the lines around a table away from the sheet.
LinesAround takeLinesAround(Sheet& sheet) {
    LinesAround lines{takeTitleLines(sheet), {}};
    while (sheet.rows.size() > 1) {
        const auto filled = filledColumns(sheet.rows.back());
        const auto line = filled.empty() ? std::string() : cellAt(sheet.rows.back(), filled.front());
        const bool words = filled.size() == 1 && filled.front() == 0 && !isNumeric(line);
        if (!filled.empty() && (!words || holdsAreaCodes({&line, 1}))) {
            break;
        }
        if (!line.empty()) {
            lines.below.insert(lines.below.begin(), line);
        }
        sheet.rows.pop_back();
    }
    return lines;
}

void readTable(const Table& table, const LinesAround& lines, std::span<const std::filesystem::path> codes,
               FigureReading& reading) {
    const std::vector<std::string> around = lines.all();
    const TableKind kind = tableKind(table);
    if (kind != TableKind::Figures && kind != TableKind::Other) {
        return refuse(reading, base::msg("The table holds no figures about areas."),
                      kind == TableKind::Stories ? base::msg("It holds stories: import them as stories.")
                                                 : tableAdvice(table));
    }
    reading.problems.insert(reading.problems.end(), table.problems.begin(), table.problems.end());
    if (holdsLongFigures(table)) {
        reading.format = "odata";
        readLongFigures(table, reading.path, codes, reading);
    } else if (namesMeasures(table)) {
        return refuse(reading, base::msg("This file names measures; it holds no figures itself."),
                      base::msg("Import the file with the figures; this one is read along with it."));
    } else {
        reading.format = "statline";
        const std::string stated = periodInLines(around);
        readWideFigures(table, stated.empty() ? yearOfFile(reading) : stated, reading);
        nameByTitle(lines.above, reading.indicators);
    }
    for (model::Indicator& indicator : reading.indicators) {
        indicator.definition = indicator.definition.empty() ? joined(around, "\n") : indicator.definition;
    }
    finishReading(reading);
}

/// What a figure is, and where it comes from, stands around a cross-table.
void readCrossTable(const CrossTable& cross, FigureReading& reading) {
    reading.format = "cross-table";
    const auto before = reading.indicators.size();
    reading.problems.insert(reading.problems.end(), cross.table.problems.begin(), cross.table.problems.end());
    Table table = cross.table;
    tellBounds(cross.bounds + takeBounds(table), reading.problems);
    readWideFigures(table, yearOfFile(reading), reading);
    for (auto i = before; i < reading.indicators.size(); ++i) {
        auto& indicator = reading.indicators[i];
        const auto own = cross.units.find(indicator.name);
        indicator.unit = own != cross.units.end() ? own->second
                         : cross.unit.empty()     ? indicator.unit
                                                  : cross.unit;
        indicator.definition = indicator.definition.empty() ? cross.definition : indicator.definition;
    }
    finishReading(reading);
}

bool asksForBounds(const FigureMapping& mapping) {
    return std::ranges::any_of(mapping.columns, [](const FigureColumn& column) {
        return column.role == FigureRole::Figure && boundIn(column.column);
    });
}

/// Reads the sheet as the mapping says; false when that is not about it.
bool readMapped(const Sheet& sheet, const FigureMapping& mapping,
                std::span<const std::filesystem::path> codes, FigureReading& reading) {
    if (mapping.empty()) {
        return false;
    }
    Sheet copy = sheet;
    const auto around = takeLinesAround(copy);
    auto table = tableOf(std::move(copy));
    if (!table || (!mapping.columns.empty() && !concerns(mapping, *table))) {
        return false;
    }
    const auto said = mapped(*std::move(table), mapping);
    if (!said) {
        refuse(reading, said.error().what, said.error().advice);
        return true;
    }
    Table figures = *said;
    if (!asksForBounds(mapping)) {
        tellBounds(takeBounds(figures), reading.problems);
    }
    readTable(figures, around, codes, reading);
    describe(reading.indicators, mapping);
    return true;
}

FigureReading readSheet(Sheet& sheet, const std::string& title, const FigureMapping& mapping,
                        std::span<const std::filesystem::path> codes, const std::filesystem::path& path) {
    FigureReading own;
    own.path = path;
    if (readMapped(sheet, mapping, codes, own)) {
        return own;
    }
    if (const auto columns = areaColumns(sheet)) {
        readCrossTable(*columns, own);
        return own;
    }
    if (const auto cross = crossTable(sheet, title)) {
        readCrossTable(*cross, own);
        return own;
    }
    const auto around = takeLinesAround(sheet);
    foldUnitRow(sheet);
    auto table = tableOf(std::move(sheet));
    if (table) {
        tellBounds(takeBounds(*table), own.problems);
        readTable(*table, around, codes, own);
    } else {
        refuse(own, table.error().what, table.error().advice);
    }
    return own;
}

/// Whether one of the first rows names an area by its code.
bool namesAreas(const Sheet& sheet) {
    constexpr std::size_t looked = 50;
    const auto first = std::span(sheet.rows).first(std::min(looked, sheet.rows.size()));
    return std::ranges::any_of(first, [](const Row& row) {
        return std::ranges::any_of(row, [](const std::string& cell) { return holdsAreaCodes({&cell, 1}); });
    });
}

/// Sheets of a workbook that hold figures add up. One that holds none is told of, with the reason when it is
/// about areas or when there is no other.
void readSheets(Workbook& book, const FigureMapping& mapping, std::span<const std::filesystem::path> codes,
                FigureReading& reading) {
    const bool several = book.sheets.size() > 1;
    std::vector<model::Indicator> all;
    std::vector<base::Message> told;
    std::vector<base::Message> aside;
    for (Sheet& sheet : book.sheets) {
        const std::string name = sheet.name;
        const bool ofAreas = namesAreas(sheet);
        std::ranges::move(std::exchange(sheet.problems, {}), std::back_inserter(told));
        FigureReading own = readSheet(sheet, several ? name : base::toUtf8(reading.path.stem()), mapping,
                                      codes, reading.path);
        const bool refused = own.verdict == Verdict::Refused;
        reading.format = !refused || reading.format.empty() ? own.format : reading.format;
        std::ranges::move(own.indicators, std::back_inserter(all));
        if (refused && several) {
            told.push_back(base::msg("The sheet \"{0}\" holds no figures and was left out.", name));
        }
        std::ranges::move(own.problems, std::back_inserter(refused && several && !ofAreas ? aside : told));
    }
    if (all.empty()) {
        std::ranges::move(aside, std::back_inserter(told));
    }
    reading.indicators = std::move(all);
    reading.problems = std::move(told);
    if (book.sheets.empty()) {
        return refuse(reading, base::msg("The file holds no table."), {});
    }
    finishReading(reading);
}

/// The first sheet of a file that is a table.
std::optional<Table> firstTable(const std::filesystem::path& path) {
    const auto bytes = base::readFile(path);
    auto book = bytes ? readWorkbook(path, *bytes) : base::fail(bytes.error());
    if (!book) {
        return std::nullopt;
    }
    for (Sheet& sheet : book->sheets) {
        if (auto table = tableOf(std::move(sheet))) {
            return *std::move(table);
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<FigureColumnSeen> figureColumns(const std::filesystem::path& path) {
    std::vector<FigureColumnSeen> columns;
    const auto table = firstTable(path);
    for (std::size_t i = 0; table && i < table->header.size(); ++i) {
        const auto filled = std::ranges::find_if(
            table->rows, [i](const auto& row) { return !text::trimmed(row[i]).empty(); });
        columns.push_back({table->header[i], filled == table->rows.end()
                                                 ? std::string()
                                                 : std::string(text::trimmed((*filled)[i]))});
    }
    return columns;
}

std::string figureSignature(const std::filesystem::path& path) {
    const auto table = firstTable(path);
    return table ? columnSignature(table->header) : std::string();
}

bool holdsCodeNames(const std::filesystem::path& path) {
    const auto table = firstTable(path);
    return table && namesMeasures(*table) && !holdsLongFigures(*table);
}

FigureReading readFigures(const std::filesystem::path& path, const FigureMapping& mapping,
                          std::span<const std::filesystem::path> codes) {
    FigureReading reading;
    reading.path = path;
    const auto bytes = base::readFile(path);
    if (!bytes) {
        refuse(reading, bytes.error().what, bytes.error().advice);
        return reading;
    }
    reading.sha256 = base::sha256(*bytes);
    if (bytes->empty()) {
        refuse(reading, base::msg("The table is empty."), base::msg("Check that you chose the right file."));
        return reading;
    }
    auto book = readWorkbook(path, *bytes);
    if (!book) {
        refuse(reading, book.error().what, book.error().advice);
        return reading;
    }
    reading.encoding = book->encoding;
    readSheets(*book, mapping, codes, reading);
    if (reading.verdict != Verdict::Refused) {
        tellBeyondScale(reading);
    }
    return reading;
}

}  // namespace vertelwerk::exchange
