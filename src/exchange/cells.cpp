#include "exchange/cells.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/blocks.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostMemory = 112U << 20U;  // bytes; with the file and what is made of it, 300 MB
constexpr std::size_t allocation = 16;           // bytes, of the heap's own
constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t mostRanges = 10'000;  // of hidden rows or columns that are kept apart

/// The first few, and an ellipsis when there are more.
std::string listed(const std::vector<std::string>& names) {
    constexpr std::ptrdiff_t most = 6;
    const auto count = std::min<std::ptrdiff_t>(most, std::ssize(names));
    std::string all = fmt::format("{}", fmt::join(names.begin(), names.begin() + count, ", "));
    return std::ssize(names) > most ? all + " ..." : all;
}

std::string columnName(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    }
    return name;
}

bool holdsCell(const std::vector<std::string>& row, std::size_t column) {
    return column < row.size() && !row[column].empty();
}

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<std::string> hiddenRows(const Ranges& ranges, const Sheet& sheet) {
    std::vector<std::string> rows;
    for (const auto& [first, last] : ranges) {
        for (std::size_t row = first; row <= last && row < sheet.rows.size(); ++row) {
            if (!sheet.rows[row].empty()) {
                rows.push_back(std::to_string(row + 1));
            }
        }
    }
    return rows;
}

std::vector<std::string> hiddenColumns(const Ranges& ranges, const Sheet& sheet) {
    std::size_t width = 0;
    for (const auto& row : sheet.rows) {
        width = std::max(width, row.size());
    }
    std::vector<std::string> columns;
    for (const auto& [first, last] : ranges) {
        for (std::size_t column = first; column <= last && column < width; ++column) {
            if (std::ranges::any_of(sheet.rows, [&](const auto& row) { return holdsCell(row, column); })) {
                columns.push_back(columnName(column));
            }
        }
    }
    return columns;
}

void tellOfHidden(const Ranges& rows, const Ranges& columns, Sheet& sheet) {
    if (const auto told = hiddenRows(rows, sheet); !told.empty()) {
        sheet.problems.push_back(base::plural(
            "Row {1} is hidden in the spreadsheet; it was read too.",
            "{0} rows are hidden in the spreadsheet ({1}); they were read too.", told.size(), listed(told)));
    }
    if (const auto told = hiddenColumns(columns, sheet); !told.empty()) {
        sheet.problems.push_back(
            base::plural("Column {1} is hidden in the spreadsheet; it was read too.",
                         "{0} columns are hidden in the spreadsheet ({1}); they were read too.", told.size(),
                         listed(told)));
    }
}

}  // namespace

base::Error tooManyCells() {
    return {base::ErrorCode::Limit,
            base::msg("The table has too many cells or too much text: it takes more than {0} MB of memory.",
                      mostMemory >> 20U),
            {},
            base::msg("Split it into smaller tables and import those.")};
}

bool CellCosts::add(std::size_t cells, std::size_t rows, std::size_t text) {
    constexpr std::size_t withinCell = 15;  // bytes of text that lie in the cell itself
    bytes_ += cells * sizeof(std::string) + rows * (sizeof(std::vector<std::string>) + allocation) +
              (text > withinCell ? text + allocation : 0);
    return bytes_ <= mostMemory;
}

void CellCollector::beginSheet(std::string name) {
    sheets_.emplace_back().name = std::move(name);
    hidden_.emplace_back();
}

bool CellCollector::put(std::size_t row, std::size_t column, std::string_view text) {
    if (failure_ || sheets_.empty()) {
        return false;
    }
    if (text.empty()) {
        return true;
    }
    std::vector<std::vector<std::string>>& rows = sheets_.back().rows;
    const std::size_t blankRows = row >= rows.size() ? row + 1 - rows.size() : 0;
    const std::size_t held = row < rows.size() ? rows[row].size() : 0;
    const std::size_t blankCells = column >= held ? column + 1 - held : 0;
    if (row >= mostRows || column >= mostColumns || !costs_.add(blankCells, blankRows, text.size())) {
        failure_ = tooManyCells();
        return false;
    }
    rows.resize(std::max(rows.size(), row + 1));
    if (held == 0 && row > 0) {
        rows[row].reserve(std::min(rows[row - 1].size(), likelyWidth));
    }
    rows[row].resize(std::max(held, column + 1));
    rows[row][column] = text;
    return true;
}

void CellCollector::fillDown(std::size_t row, std::size_t column, std::size_t last) {
    if (sheets_.empty() || row >= sheets_.back().rows.size() || column >= sheets_.back().rows[row].size()) {
        return;
    }
    std::vector<std::vector<std::string>>& rows = sheets_.back().rows;
    const std::string text = rows[row][column];
    if (text.size() > longestShared) {
        return;
    }
    for (std::size_t below = row + 1; below < rows.size() && below <= last; ++below) {
        const bool blank = column >= rows[below].size() || rows[below][column].empty();
        if (blank && !rows[below].empty() && !put(below, column, text)) {
            return;
        }
    }
}

void CellCollector::hideRow(std::size_t row) {
    if (hidden_.empty()) {
        return;
    }
    auto& rows = hidden_.back().rows;
    if (!rows.empty() && rows.back().second + 1 == row) {
        rows.back().second = row;
    } else if (rows.size() < mostRanges) {
        rows.emplace_back(row, row);
    }
}

void CellCollector::hideColumns(std::size_t first, std::size_t last) {
    if (!hidden_.empty() && hidden_.back().columns.size() < mostRanges) {
        hidden_.back().columns.emplace_back(first, std::min(last, mostColumns - 1));
    }
}

void CellCollector::hideSheet(std::string_view name) {
    if (hiddenSheets_.size() < mostRanges) {
        hiddenSheets_.emplace_back(name);
    }
}

std::vector<Sheet> CellCollector::take() {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
        tellOfHidden(hidden_[i].rows, hidden_[i].columns, sheets_[i]);
    }
    if (!sheets_.empty() && !hiddenSheets_.empty()) {
        sheets_.front().problems.push_back(base::plural(
            "The hidden sheet {1} was not read; show it in the spreadsheet to read it too.",
            "{0} hidden sheets were not read ({1}); show them in the spreadsheet to read them too.",
            hiddenSheets_.size(), listed(hiddenSheets_)));
    }
    return std::move(sheets_);
}

base::Result<Workbook> finishedWorkbook(std::string format, CellCollector& cells) {
    Workbook book{std::move(format), {}, cells.take()};
    for (Sheet& sheet : book.sheets) {
        for (std::vector<std::string>& row : sheet.rows) {
            for (std::string& cell : row) {
                auto normal = text::normalise(cell);
                if (!normal) {
                    return base::fail(badCharactersError());
                }
                cell = *std::move(normal);
            }
        }
    }
    return book;
}

std::string cellNumber(std::string_view stored) {
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc{} || end != stored.data() + stored.size() || !std::isfinite(value)) {
        return std::string(stored);
    }
    constexpr double exactWhole = 1e15;
    if (std::abs(value) < exactWhole && value == std::trunc(value)) {
        return fmt::format("{}", static_cast<std::int64_t>(value));
    }
    const std::string shortest = fmt::format("{:.15g}", value);
    return shortest.find('e') == std::string::npos ? shortest : fmt::format("{:.20g}", value);
}

std::string cellShare(std::string_view stored) {
    constexpr double whole = 100;
    double value = 0;
    const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (error != std::errc{} || end != stored.data() + stored.size() || !std::isfinite(value)) {
        return std::string(stored);
    }
    return cellNumber(fmt::format("{:.12g}", value * whole)) + "%";
}

std::string cellDate(double days, bool dated, bool timed, bool from1904) {
    constexpr double lastDay = 2'958'465;  // 31 December 9999
    constexpr std::int64_t secondsADay = 86'400;
    if (!std::isfinite(days) || days < 0 || days > lastDay) {
        return {};
    }
    const auto seconds = static_cast<std::int64_t>(std::llround(days * static_cast<double>(secondsADay)));
    const std::int64_t within = seconds % secondsADay;
    std::int64_t day = seconds / secondsADay;
    std::string written;
    if (dated) {
        using namespace std::chrono;
        constexpr std::int64_t inventedLeapDay = 60;  // 29 February 1900 never was
        day += !from1904 && day < inventedLeapDay ? 1 : 0;
        const sys_days base =
            from1904 ? sys_days(year(1904) / January / 1) : sys_days(year(1899) / December / 30);
        const year_month_day date(base + std::chrono::days(day));
        written = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                              static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    }
    if (timed && (!dated || within != 0)) {
        written += fmt::format("{}{:02}:{:02}", written.empty() ? "" : " ",
                               within / 3600 + (dated ? 0 : day * 24), within / 60 % 60);
        if (within % 60 != 0) {
            written += fmt::format(":{:02}", within % 60);
        }
    }
    return written;
}

}  // namespace vertelwerk::exchange
