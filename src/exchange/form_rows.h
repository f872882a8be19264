#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// A cell of a document's table.
struct TableCell {
    std::string text;
    bool covered = false;  ///< the cell above it reaches down to here
};

using CellRow = std::vector<TableCell>;

/// What a row of a form that was made as a table is.
enum class RowKind {
    Head,    ///< a key of the head and its value
    Record,  ///< a line such as "Selectie niveau 1: ..." in two cells
    Story,   ///< the left cell says that the right one holds the story
    Cells    ///< text in cells
};

/// A row, or one of the pairs of key and value that stand side by side in it.
struct FormRow {
    RowKind kind = RowKind::Cells;
    std::string line;                 ///< `Key: value`, of a Head or Record
    std::size_t row = 0;              ///< in the table
    std::vector<std::size_t> places;  ///< of the cells that hold text for the story
};

/// What a table's rows are; all Cells when no key of the head is among them. The key may reach over several
/// rows, stand behind a number or the name of a section, and two pairs may share a row.
[[nodiscard]] std::vector<FormRow> formRows(std::span<const CellRow> rows);

}  // namespace vertelwerk::exchange
