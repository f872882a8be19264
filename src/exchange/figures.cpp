#include "vertelwerk/exchange/figures.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/readers.h"

#include "exchange/figures_long.h"
#include "exchange/figures_wide.h"
#include "exchange/file_kind.h"
#include "exchange/table_kind.h"

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

void readTable(const Table& table, FigureReading& reading) {
    const TableKind kind = tableKind(table);
    if (kind != TableKind::Figures && kind != TableKind::Other) {
        return refuse(reading, base::msg("The table holds no figures about areas."),
                      kind == TableKind::Stories ? base::msg("It holds stories: import them as stories.")
                                                 : tableAdvice(table));
    }
    reading.problems = table.problems;
    if (holdsLongFigures(table)) {
        reading.format = "odata";
        readLongFigures(table, reading.path, reading);
    } else if (namesMeasures(table)) {
        return refuse(reading, base::msg("This file names measures; it holds no figures itself."),
                      base::msg("Import the file with the figures; this one is read along with it."));
    } else {
        reading.format = "statline";
        readWideFigures(table, base::toUtf8(reading.path.stem()), reading);
    }
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

}  // namespace

FigureReading readFigures(const std::filesystem::path& path) {
    FigureReading reading;
    reading.path = path;
    const auto bytes = base::readFile(path);
    if (!bytes) {
        refuse(reading, bytes.error().what, bytes.error().advice);
        return reading;
    }
    reading.sha256 = base::sha256(*bytes);
    const FileKind kind = fileContent(path, *bytes).kind;
    if (kind == FileKind::Xlsx || kind == FileKind::Ods) {
        refuse(reading, base::msg("Spreadsheets cannot be read."),
               base::msg("Save the sheet as CSV and import that."));
        return reading;
    }
    const auto table = readCsv(*bytes);
    if (!table) {
        refuse(reading, table.error().what, table.error().advice);
        return reading;
    }
    reading.encoding = table->encoding;
    readTable(*table, reading);
    return reading;
}

}  // namespace vertelwerk::exchange
