#include "vertelwerk/exchange/figures.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/mapping.h"
#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/area_columns.h"
#include "exchange/cross_table.h"
#include "exchange/figures_long.h"
#include "exchange/figures_wide.h"
#include "exchange/mapped_figures.h"
#include "exchange/table_kind.h"

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

void readTable(const Table& table, std::span<const std::filesystem::path> codes, FigureReading& reading) {
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
        readWideFigures(table, base::toUtf8(reading.path.stem()), reading);
    }
    finishReading(reading);
}

/// What a figure is, and where it comes from, stands around a cross-table.
void readCrossTable(const CrossTable& cross, FigureReading& reading) {
    reading.format = "cross-table";
    const auto before = reading.indicators.size();
    reading.problems.insert(reading.problems.end(), cross.table.problems.begin(), cross.table.problems.end());
    readWideFigures(cross.table, base::toUtf8(reading.path.stem()), reading);
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

/// Reads the sheet as the mapping says; false when that is not about it.
bool readMapped(const Sheet& sheet, const FigureMapping& mapping,
                std::span<const std::filesystem::path> codes, FigureReading& reading) {
    if (mapping.empty()) {
        return false;
    }
    auto table = tableOf(sheet);
    if (!table || (!mapping.columns.empty() && !concerns(mapping, *table))) {
        return false;
    }
    const auto said = mapped(*std::move(table), mapping);
    if (!said) {
        refuse(reading, said.error().what, said.error().advice);
        return true;
    }
    readTable(*said, codes, reading);
    describe(reading.indicators, mapping);
    return true;
}

/// Sheets of a workbook that hold figures add up; a sheet that holds none is told of when there is another.
void readSheets(Workbook& book, const FigureMapping& mapping, std::span<const std::filesystem::path> codes,
                FigureReading& reading) {
    const auto stem = base::toUtf8(reading.path.stem());
    std::vector<model::Indicator> all;
    std::vector<base::Message> told;
    for (Sheet& sheet : book.sheets) {
        FigureReading own;
        own.path = reading.path;
        if (readMapped(sheet, mapping, codes, own)) {
            // as somebody said
        } else if (const auto columns = areaColumns(sheet)) {
            readCrossTable(*columns, own);
        } else if (const auto cross = crossTable(sheet, book.sheets.size() > 1 ? sheet.name : stem)) {
            readCrossTable(*cross, own);
        } else if (const auto table = tableOf(std::move(sheet))) {
            readTable(*table, codes, own);
        } else {
            refuse(own, table.error().what, table.error().advice);
        }
        reading.format =
            own.verdict != Verdict::Refused || reading.format.empty() ? own.format : reading.format;
        std::move(own.indicators.begin(), own.indicators.end(), std::back_inserter(all));
        std::move(own.problems.begin(), own.problems.end(), std::back_inserter(told));
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
    return reading;
}

}  // namespace vertelwerk::exchange
