#include "exchange/sheet_table.h"

#include "vertelwerk/exchange/tables.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/header_rows.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostTitleLines = 5;
constexpr double leastRegular = 0.7;  // share of rows as wide as the header, below a title

/// A spreadsheet has a cell everywhere; only a csv says where its rows end.
bool isSpreadsheet(const Sheet& sheet) {
    return sheet.separator == '\0';
}

std::size_t widthOf(const Sheet& sheet) {
    std::size_t width = 0;
    for (const Row& row : sheet.rows) {
        width = std::max(width, row.size());
    }
    return width;
}

std::vector<Row> firstFilled(const Sheet& sheet, std::size_t width) {
    std::vector<Row> filled;
    for (const Row& row : sheet.rows) {
        if (filled.size() == guessedFrom) {
            break;
        }
        if (!isBlank(row)) {
            filled.push_back(row);
            filled.back().resize(isSpreadsheet(sheet) ? width : row.size());
        }
    }
    return filled;
}

/// Takes the row below the header for names too when it holds them.
bool joinHeader(Table& table, Row lower) {
    lower.resize(std::max(lower.size(), table.header.size()));
    auto joined = joinedHeader(table.header, lower);
    if (!joined) {
        return false;
    }
    table.header = *std::move(joined);
    table.problems.push_back(
        base::msg("The names of the columns stand in two rows; they were read together."));
    return true;
}

/// LimeSurvey's code before a question: "G01Q02. Mogen we u citeren?".
std::size_t codeLength(std::string_view name) {
    const std::size_t point = name.find(". ");
    const bool code = point != std::string_view::npos && point > 0 &&
                      name.substr(0, point).find_first_of(" \n") == std::string_view::npos;
    return code ? point + 2 : 0;
}

/// Leaves out codes that stand before every name, and tells names that return apart.
void tidyNames(Row& header) {
    const bool coded = header.size() > 1 && std::ranges::all_of(header, [](const std::string& name) {
                           return codeLength(text::trimmed(name)) > 0;
                       });
    std::map<std::string, std::size_t> counts;
    for (std::string& name : header) {
        name = text::trimmed(name);
        name.erase(0, coded ? codeLength(name) : 0);
        if (const std::size_t count = name.empty() ? 1 : ++counts[text::folded(name)]; count > 1) {
            name += " (" + std::to_string(count) + ")";
        }
    }
}

}  // namespace

bool isBlank(const Row& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

double alikeFrom(const std::vector<Row>& rows, std::size_t header) {
    const auto alike = std::count_if(rows.begin() + static_cast<std::ptrdiff_t>(header), rows.end(),
                                     [&](const Row& row) { return row.size() == rows[header].size(); });
    return static_cast<double>(alike) / static_cast<double>(rows.size() - header);
}

std::size_t titleLines(const std::vector<Row>& rows) {
    const auto filled = [](const Row& row) {
        return std::ranges::count_if(row,
                                     [](const std::string& cell) { return !text::trimmed(cell).empty(); });
    };
    std::size_t lines = 0;
    while (lines < rows.size() && filled(rows[lines]) < 2) {
        ++lines;
    }
    if (lines > mostTitleLines || lines + 3 > rows.size()) {
        return 0;
    }
    const std::size_t width = rows[lines].size();
    auto last = rows.end();
    while (last - rows.begin() > static_cast<std::ptrdiff_t>(lines) + 2 && filled(*(last - 1)) < 2) {
        --last;  // the source, and what signs mean
    }
    const bool table = width > 2 && alikeFrom({rows.begin(), last}, lines) >= leastRegular &&
                       std::ranges::all_of(rows, [width](const Row& row) { return row.size() <= width; });
    return table ? lines : 0;
}

std::vector<std::string> takeTitleLines(Sheet& sheet) {
    const std::size_t count = titleLines(firstFilled(sheet, widthOf(sheet)));
    std::vector<std::string> titles;
    auto row = sheet.rows.begin();
    for (; titles.size() < count; ++row) {
        const auto filled =
            std::ranges::find_if(*row, [](const std::string& cell) { return !text::trimmed(cell).empty(); });
        if (filled != row->end()) {
            titles.emplace_back(text::trimmed(*filled));
        }
    }
    sheet.rows.erase(sheet.rows.begin(), row);
    return titles;
}

base::Result<Table> tableOf(Sheet sheet) {
    Table table;
    table.problems = std::move(sheet.problems);
    table.separator = sheet.separator == '\0' ? table.separator : sheet.separator;
    const std::size_t allLines = sheet.rows.size();
    for (const std::string& title : takeTitleLines(sheet)) {
        table.problems.push_back(base::msg("The line \"{0}\" above the table was left out.", title));
    }
    const std::size_t above = allLines - sheet.rows.size();
    const std::size_t width = widthOf(sheet);
    std::size_t number = 0;
    bool belowHeader = true;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        Row& row = sheet.rows[i];
        if (isBlank(row) || (number == 0 && holdsImportIds(row))) {
            continue;
        }
        if (number == 0 && i + 1 < sheet.rows.size() && holdsImportIds(sheet.rows[i + 1])) {
            table.header.clear();  // codes, where these are the questions
        }
        if (table.header.empty()) {
            table.header = std::move(row);
            table.header.resize(isSpreadsheet(sheet) ? width : table.header.size());
            continue;
        }
        if (std::exchange(belowHeader, false) && joinHeader(table, row)) {
            continue;
        }
        ++number;
        const std::size_t line = above + i + 1;
        const bool fits =
            row.size() <= table.header.size() ||
            isBlank(Row(row.begin() + static_cast<std::ptrdiff_t>(table.header.size()), row.end()));
        if (!fits) {
            table.leftOut.push_back(line);
            table.problems.push_back(
                base::msg("Row {0} has {1} cells where the header has {2}; it was left out.", number,
                          row.size(), table.header.size()));
            continue;
        }
        row.resize(table.header.size());
        table.rows.push_back(std::move(row));
        table.numbers.push_back(number);
        table.lines.push_back(line);
    }
    tidyNames(table.header);
    if (table.header.empty()) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The table is empty."),
                          base::msg("Choose a file with a row of column names and a row for each story."));
    }
    return table;
}

}  // namespace vertelwerk::exchange
