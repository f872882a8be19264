#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/tables.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// Puts cells into sheets, within the limits on what a workbook may hold. Blank cells and rows cost
/// nothing until something follows them.
class CellCollector {
  public:
    void beginSheet(std::string name);
    /// Drops the sheet that was begun last.
    void dropSheet();

    /// @param row,column from 0; not before what was put last
    /// @return false when there is no more room: see failure()
    bool put(std::size_t row, std::size_t column, std::string_view text);

    [[nodiscard]] const std::optional<base::Error>& failure() const { return failure_; }
    [[nodiscard]] std::vector<Sheet> take();

  private:
    std::vector<Sheet> sheets_;
    std::size_t cells_ = 0;
    std::size_t bytes_ = 0;
    std::optional<base::Error> failure_;
};

/// What was collected, its texts normalised; Unreadable when one is not valid UTF-8.
[[nodiscard]] base::Result<Workbook> finishedWorkbook(std::string format, CellCollector& cells);

/// The failure that says a table is too large.
[[nodiscard]] base::Error tooManyCells();

/// The most cells, blank ones between others too, that a workbook may have.
inline constexpr std::size_t mostCells = 3'000'000;

/// A number as a spreadsheet shows it at its most exact: 15 digits, a decimal point, no exponent.
[[nodiscard]] std::string cellNumber(std::string_view stored);

/// The day or moment that a spreadsheet counts in days since 30 December 1899.
/// @param dated whether it has a day; @param timed whether it has a time
[[nodiscard]] std::string cellDate(double days, bool dated, bool timed, bool from1904);

}  // namespace vertelwerk::exchange
