#include "exchange/figures_long.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/exchange/readers.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/figure_periods.h"
#include "exchange/figure_table.h"
#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

namespace fs = std::filesystem;

/// What a file of codes says about one of them.
struct CodeNames {
    std::string title;
    std::string unit;
    std::string description;
};

/// The file with the codes of a column: beside "X.csv" that is "X-MeasureCodes.csv", beside
/// "X-Observations.csv" also "X-MeasureCodes.csv", else "MeasureCodes.csv". The column's name comes from
/// the file, so only one without path marks is used.
std::optional<fs::path> codesFile(const fs::path& path, const std::string& column) {
    const bool plain = std::ranges::all_of(column, [](unsigned char c) { return std::isalnum(c) != 0; });
    if (column.empty() || !plain) {
        return std::nullopt;
    }
    const std::string stem = base::toUtf8(path.stem());
    std::vector<std::string> beginnings{stem + "-", stem + "_", stem + ".", stem};
    if (const std::size_t at = stem.rfind("Observations"); at != std::string::npos) {
        beginnings.push_back(stem.substr(0, at));
    }
    beginnings.emplace_back();
    for (const std::string& beginning : beginnings) {
        const std::string name = fmt::format("{}{}Codes.csv", beginning, column);
        fs::path file = path.parent_path() / fs::path(std::u8string(name.begin(), name.end()));
        std::error_code error;
        if (fs::is_regular_file(file, error)) {
            return file;
        }
    }
    return std::nullopt;
}

using Codes = std::map<std::string, CodeNames>;

Codes codesIn(const fs::path& file) {
    Codes codes;
    const auto bytes = base::readFile(file);
    const auto table = bytes && !bytes->empty() ? readCsv(*bytes) : base::Result<Table>(Table{});
    if (!table) {
        return codes;
    }
    const auto identifier = columnNamed(*table, {"identifier", "key"});
    const auto title = columnNamed(*table, {"title"});
    if (!identifier || !title) {
        return codes;
    }
    const auto unit = columnNamed(*table, {"unit"});
    const auto description = columnNamed(*table, {"description"});
    for (const std::vector<std::string>& row : table->rows) {
        const auto cell = [&](std::optional<std::size_t> at) {
            return at ? std::string(text::trimmed(row[*at])) : std::string();
        };
        codes.emplace(cell(identifier), CodeNames{cell(title), cell(unit), cell(description)});
    }
    return codes;
}

/// What is known of the codes in a column: from the file beside the table, or else from the first of the
/// files that were given with it and that knows one of them.
Codes readCodes(const fs::path& path, const Table& table, std::size_t column,
                std::span<const fs::path> given) {
    if (const auto beside = codesFile(path, std::string(text::trimmed(table.header[column])))) {
        return codesIn(*beside);
    }
    for (const fs::path& file : given) {
        Codes codes = codesIn(file);
        const bool knows = std::ranges::any_of(table.rows, [&](const std::vector<std::string>& row) {
            return codes.contains(std::string(text::trimmed(row[column])));
        });
        if (knows) {
            return codes;
        }
    }
    return {};
}

std::optional<std::size_t> measureColumn(const Table& table) {
    return columnNamed(table, {"measure", "indicator", "onderwerp", "indicatornaam", "naam indicator"});
}

std::optional<std::size_t> valueColumn(const Table& table) {
    return columnNamed(table, {"value", "waarde"});
}

struct LongColumns {
    std::size_t measure;
    std::size_t value;
    std::optional<std::size_t> attribute;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> respondents;
    std::optional<std::size_t> definition;
    std::optional<std::size_t> source;
    std::optional<std::size_t> direction;
    std::optional<std::size_t> level;
    std::vector<std::size_t> others;  ///< dimensions but for place and time
};

LongColumns sortColumns(const Table& table, const FigureRows& rows) {
    LongColumns columns{*measureColumn(table),
                        *valueColumn(table),
                        columnNamed(table, {"valueattribute", "teken", "sign"}),
                        columnNamed(table, {"unit", "eenheid"}),
                        respondentsColumn(table),
                        columnNamed(table, {"definitie", "definition", "omschrijving", "description"}),
                        columnNamed(table, {"bron", "source"}),
                        columnNamed(table, {"richting", "direction"}),
                        columnNamed(table, {"niveau", "level"}),
                        {}};
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const auto is = [i](std::optional<std::size_t> column) { return column == i; };
        const std::array named{columns.attribute, columns.unit,      columns.respondents, columns.definition,
                               columns.source,    columns.direction, columns.level};
        const bool known = i == columns.measure || i == columns.value || std::ranges::any_of(named, is) ||
                           rows.isPlaceOrTime(i) ||
                           isOneOf(text::folded(table.header[i]), {"id", "stringvalue"});
        if (!known) {
            columns.others.push_back(i);
        }
    }
    return columns;
}

/// Names of areas from the codes file of whichever column holds them.
Codes areaNames(const Table& table, const FigureRows& rows, const fs::path& path,
                std::span<const fs::path> given) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (rows.isPlaceOrTime(i) && holdsAreaCodes(columnOf(table, i))) {
            return readCodes(path, table, i, given);
        }
    }
    return {};
}

/// "hoger is beter", "lager", "none"; unknown when it says nothing of the kind.
model::Direction directionIn(std::string_view words) {
    const std::string folded = text::folded(words);
    const auto begins = [&](std::initializer_list<std::string_view> beginnings) {
        return std::ranges::any_of(beginnings, [&](std::string_view one) { return folded.starts_with(one); });
    };
    if (begins({"hoger", "hoog", "higher", "meer is", "more is"})) {
        const bool worse =
            folded.find("slecht") != std::string::npos || folded.find("worse") != std::string::npos;
        return worse ? model::Direction::LowerIsBetter : model::Direction::HigherIsBetter;
    }
    if (begins({"lager", "laag", "lower", "minder is", "less is"})) {
        return model::Direction::LowerIsBetter;
    }
    return begins({"geen", "none", "neutraal", "no judgement"}) ? model::Direction::NoJudgement
                                                                : model::Direction::Unknown;
}

/// "inwoners", "voorziening", "samenleving"; empty when it is none of these.
std::string levelIn(std::string_view words) {
    const std::string folded = text::folded(words);
    if (isOneOf(folded, {"resident", "residents", "inwoner", "inwoners", "bewoner", "bewoners", "client",
                         "clienten", "persoon", "personen"})) {
        return "resident";
    }
    if (isOneOf(folded, {"provision", "provisions", "voorziening", "voorzieningen", "aanbod", "service"})) {
        return "provision";
    }
    return isOneOf(folded, {"society", "samenleving", "maatschappij"}) ? "society" : "";
}

/// What the row says of its indicator, beside the figure; what was said before stays.
void describeIndicator(const std::vector<std::string>& row, const LongColumns& columns,
                       model::Indicator& indicator) {
    const auto cell = [&](std::optional<std::size_t> column) {
        return column ? std::string(text::trimmed(row[*column])) : std::string();
    };
    if (indicator.unit.empty()) {
        indicator.unit = cell(columns.unit);
    }
    if (indicator.definition.empty()) {
        indicator.definition = cell(columns.definition);
        if (const std::string source = cell(columns.source); !source.empty()) {
            indicator.definition += indicator.definition.empty() ? "" : "\n";
            indicator.definition += source;
        }
    }
    if (indicator.direction == model::Direction::Unknown) {
        indicator.direction = directionIn(cell(columns.direction));
    }
    if (indicator.level.empty()) {
        indicator.level = levelIn(cell(columns.level));
    }
}

/// What explains a value; "None" says that there is nothing to explain.
std::string attributeSign(const std::vector<std::string>& row, std::optional<std::size_t> attribute) {
    const std::string_view written = attribute ? text::trimmed(row[*attribute]) : std::string_view();
    return isOneOf(written, {"None", ""}) ? std::string() : std::string(written);
}

}  // namespace

bool holdsLongFigures(const Table& table) {
    return measureColumn(table) && valueColumn(table);
}

void readLongFigures(const Table& table, const fs::path& path, std::span<const fs::path> codes,
                     FigureReading& reading) {
    FigureRows rows(table, yearInName(base::toUtf8(path.stem())).value_or(""));
    if (!rows.usable(reading.problems)) {
        return;
    }
    const LongColumns columns = sortColumns(table, rows);
    const bool coded = text::folded(table.header[columns.measure]) == "measure";
    const auto measures = readCodes(path, table, columns.measure, codes);
    const auto areas = areaNames(table, rows, path, codes);
    std::vector<std::size_t> unique{columns.measure};
    NumberEvidence evidence;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (rows.isPlaceOrTime(i)) {
            unique.push_back(i);
        }
    }
    for (const std::vector<std::string>& row : table.rows) {
        evidence.add(row[columns.value]);
    }
    const NumberMarks marks = decideMarks(evidence, evidence);
    const std::vector<std::size_t> groups = breakdowns(table, columns.others, unique);

    IndicatorCollector collector;
    std::size_t notUnderstood = 0;
    bool unnamed = false;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::vector<std::string>& cells = table.rows[row];
        const auto place = rows.placeOf(row);
        if (!place) {
            continue;
        }
        const std::string measure(text::trimmed(cells[columns.measure]));
        const std::string group = groupOf(table, row, groups);
        const auto names = measures.find(measure);
        unnamed = unnamed || (coded && names == measures.end());
        model::Indicator& indicator = collector.indicator(measure + group);
        indicator.name = (names == measures.end() ? measure : names->second.title) + group;
        if (names != measures.end()) {
            indicator.unit = names->second.unit;
            indicator.definition = names->second.description;
        }
        describeIndicator(cells, columns, indicator);
        const FigureCell cell = readFigure(cells[columns.value], marks);
        notUnderstood += cell.understood ? 0 : 1;
        const std::string explained = attributeSign(cells, columns.attribute);
        const auto respondents = columns.respondents ? toInt(cells[*columns.respondents]) : std::nullopt;
        const auto area = areas.find(place->area);
        collector.add(measure + group,
                      {place->area, area == areas.end() ? place->areaName : area->second.title, place->period,
                       cell.value, respondents,
                       !explained.empty()  ? explained
                       : cell.sign.empty() ? place->mark
                                           : cell.sign,
                       std::string(text::trimmed(cells[columns.value]))});
    }
    if (unnamed) {
        reading.problems.push_back(base::msg(
            "The names of some measures are not known: no MeasureCodes file beside this one gives them."));
    }
    if (marks.guessed) {
        reading.problems.push_back(
            base::msg("The mark of thousands was guessed; nothing in the file tells."));
    }
    if (notUnderstood > 0) {
        reading.problems.push_back(
            base::plural("{0} cell holds no number.", "{0} cells hold no number.", notUnderstood));
    }
    rows.tell(reading.problems);
    collector.finish(reading);
}

}  // namespace vertelwerk::exchange
