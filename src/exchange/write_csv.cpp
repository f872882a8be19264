#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

constexpr char separator = ';';  // what spreadsheets expect where the comma parts decimals

/// Whether a spreadsheet would take the cell for a formula. Numbers, and a plus or minus alone, are none.
bool couldBeFormula(std::string_view cell) {
    const std::string_view content = text::trimmed(cell);
    if (content.size() < 2 || toNumber(content)) {
        return content == "=" || content == "@";
    }
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"},
        [content](std::string_view mark) { return content.starts_with(mark); });
}

std::string safeCell(std::string_view cell) {
    std::string safe = couldBeFormula(cell) ? "'" + std::string(cell) : std::string(cell);
    if (safe.find_first_of(";\t\"\r\n") == std::string::npos && text::trimmed(safe).size() == safe.size()) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char c : safe) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

void appendRow(std::string& csv, const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) {
            csv += separator;
        }
        csv += safeCell(row[i]);
    }
    csv += "\r\n";
}

}  // namespace

std::string writeCsv(const std::vector<std::string>& header,
                     const std::vector<std::vector<std::string>>& rows) {
    std::string csv = "\xEF\xBB\xBF";
    appendRow(csv, header);
    for (const std::vector<std::string>& row : rows) {
        appendRow(csv, row);
    }
    return csv;
}

}  // namespace vertelwerk::exchange
