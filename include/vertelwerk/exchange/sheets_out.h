#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace vertelwerk::exchange {

/// A day, month or year: ISO, as far as known.
struct OutDate {
    std::string iso;
    friend bool operator==(const OutDate&, const OutDate&) = default;
};

/// A cell: nothing, text, a number or a date. Text stays text, whatever it begins with.
using OutCell = std::variant<std::monostate, std::string, double, OutDate>;

/// A number as a cell, whatever kind of number it is.
template <typename Number>
[[nodiscard]] OutCell numberCell(Number value) {
    return static_cast<double>(value);
}

/// Text as a cell; empty text is an empty cell.
[[nodiscard]] inline OutCell textCell(std::string text) {
    return text.empty() ? OutCell{} : OutCell{std::move(text)};
}

[[nodiscard]] inline OutCell dateCell(std::string iso) {
    return iso.empty() ? OutCell{} : OutCell{OutDate{std::move(iso)}};
}

/// A table that goes out; every row is as wide as the header.
struct OutSheet {
    std::string name;
    std::vector<std::string> header;
    std::vector<std::vector<OutCell>> rows;
};

struct OutWorkbook {
    std::string title;
    std::string pageMark;  ///< in the header of every printed page, such as that it is a working copy
    std::vector<OutSheet> sheets;
};

struct XlsxFile {
    std::string bytes;
    std::size_t cut = 0;  ///< cells whose text was longer than a spreadsheet can hold (32,767 characters)
};

/// A spreadsheet: header rows that stay in view, numbers and days typed, text never run as a formula.
/// Holds no author or time. Limit above 1,048,575 rows or 16,384 columns.
[[nodiscard]] base::Result<XlsxFile> writeXlsx(const OutWorkbook& workbook);

/// One table as CSV with UTF-8 byte order mark, semicolons and the language's decimal sign; dates as ISO.
/// Text that a spreadsheet would run as a formula gets an apostrophe before it.
[[nodiscard]] std::string writeCsv(const OutSheet& sheet, base::Language language);

}  // namespace vertelwerk::exchange
