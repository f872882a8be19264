#pragma once

#include "exchange/form_rows.h"

#include <cstddef>
#include <vector>

namespace vertelwerk::exchange {

/// Builds the rows of a table from cells that say how many rows and columns they take, as in HTML.
class TableSpans {
  public:
    void beginRow();

    /// The next cell of the row that was begun.
    TableCell& addCell(std::size_t rows = 1, std::size_t columns = 1);

    [[nodiscard]] bool hasCell() const { return !rows_.empty() && !rows_.back().empty(); }
    [[nodiscard]] TableCell& lastCell() { return rows_.back().back(); }

    /// All rows; there are none afterwards.
    [[nodiscard]] std::vector<CellRow> take();

  private:
    /// How many rows below a cell takes, and how many columns.
    struct Reach {
        std::size_t rows = 0;
        std::size_t columns = 1;
    };

    void cover();
    void endRow();

    std::vector<CellRow> rows_;
    std::vector<Reach> reach_;  ///< by the column where the cell begins
    std::size_t column_ = 0;
};

}  // namespace vertelwerk::exchange
