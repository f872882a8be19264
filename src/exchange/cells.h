#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/exchange/tables.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

/// Cells of a row for which room is made at once, when the row before was as wide.
inline constexpr std::size_t likelyWidth = 64;

/// Bytes of a merged cell that is about all of its rows; what is longer is told once.
inline constexpr std::size_t longestShared = 120;

/// Adds up what the cells of a table take in memory.
class CellCosts {
  public:
    /// @return false when it becomes more than may be held
    bool add(std::size_t cells, std::size_t rows, std::size_t text);

  private:
    std::size_t bytes_ = 0;
};

/// Puts cells into sheets, within the limits on what a workbook may hold. Blank cells and rows cost
/// nothing until something follows them.
class CellCollector {
  public:
    explicit CellCollector(CellCosts costs = {}) : costs_(costs) {}
    void beginSheet(std::string name);

    /// @param row,column from 0; not before what was put last
    /// @return false when there is no more room: see failure()
    bool put(std::size_t row, std::size_t column, std::string_view text);

    /// Shows a short cell of the sheet that was begun last in the blank cells below it too, down to `last`,
    /// in rows that hold something.
    void fillDown(std::size_t row, std::size_t column, std::size_t last);

    /// Notes what is not shown in the sheet that was begun last; it is read all the same.
    void hideRow(std::size_t row);
    void hideColumns(std::size_t first, std::size_t last);
    /// Notes a sheet that is not read.
    void hideSheet(std::string_view name);

    [[nodiscard]] const std::optional<base::Error>& failure() const { return failure_; }
    /// The sheets; each says what of it was hidden, the first also which sheets were.
    [[nodiscard]] std::vector<Sheet> take();

  private:
    struct Hidden {
        std::vector<std::pair<std::size_t, std::size_t>> rows;  ///< first and last
        std::vector<std::pair<std::size_t, std::size_t>> columns;
    };

    std::vector<Sheet> sheets_;
    std::vector<Hidden> hidden_;  ///< of each of them
    std::vector<std::string> hiddenSheets_;
    CellCosts costs_;
    std::optional<base::Error> failure_;
};

/// What was collected, its texts normalised; Unreadable when one is not valid UTF-8.
[[nodiscard]] base::Result<Workbook> finishedWorkbook(std::string format, CellCollector& cells);

/// The failure that says a table is too large.
[[nodiscard]] base::Error tooManyCells();

/// A number as a spreadsheet shows it at its most exact: 15 digits, a decimal point, no exponent.
[[nodiscard]] std::string cellNumber(std::string_view stored);

/// A share as a spreadsheet shows it: "12.5%" of 0.125.
[[nodiscard]] std::string cellShare(std::string_view stored);

/// The day or moment that a spreadsheet counts in days since 30 December 1899.
/// @param dated whether it has a day; @param timed whether it has a time
[[nodiscard]] std::string cellDate(double days, bool dated, bool timed, bool from1904);

}  // namespace vertelwerk::exchange
