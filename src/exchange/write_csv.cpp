#include "vertelwerk/exchange/document_out.h"
#include "vertelwerk/exchange/sheets_out.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

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

/// Text that was written as text and never is a number, so whatever begins like a formula is made text.
bool beginsLikeFormula(std::string_view text) {
    return couldBeFormula(text) || (text.size() > 1 && beginsWithAny(text, "=+-@\t\r"));
}

std::string quotedWhereNeeded(std::string cell) {
    if (cell.find_first_of(";\t\"\r\n") == std::string::npos && text::trimmed(cell).size() == cell.size()) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

std::string safeCell(std::string_view cell) {
    return quotedWhereNeeded(couldBeFormula(cell) ? "'" + std::string(cell) : std::string(cell));
}

std::string typedCell(const OutCell& cell, base::Language language) {
    if (const auto* words = std::get_if<std::string>(&cell)) {
        return quotedWhereNeeded(beginsLikeFormula(*words) ? "'" + *words : *words);
    }
    if (const auto* date = std::get_if<OutDate>(&cell)) {
        return date->iso;
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        std::string digits = fmt::format("{}", *number);
        if (language == base::Language::Dutch) {
            std::ranges::replace(digits, '.', ',');
        }
        return digits;
    }
    return {};
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

std::string writeCsv(const OutSheet& sheet, base::Language language) {
    std::string csv = "\xEF\xBB\xBF";
    appendRow(csv, sheet.header);
    for (const std::vector<OutCell>& row : sheet.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) {
                csv += separator;
            }
            csv += typedCell(row[i], language);
        }
        csv += "\r\n";
    }
    return csv;
}

}  // namespace vertelwerk::exchange
