#pragma once

#include "exchange/blocks.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// A row of a document's table, the text of each cell.
using CellRow = std::vector<std::string>;

/// What a row of a form that was made as a table is. All but Cells have two cells.
enum class RowKind {
    Head,    ///< a key of the head and its value
    Record,  ///< a line such as "Selectie niveau 1: ..." in two cells
    Story,   ///< the left cell says that the right one holds the story
    Cells    ///< text in cells
};

/// The kinds of a table's rows; all Cells when no key of the head is among them.
[[nodiscard]] std::vector<RowKind> rowKinds(std::span<const CellRow> rows);

/// The rows of the head as one paragraph of `Key: value` lines; empty when there are none.
[[nodiscard]] std::string headParagraph(std::span<const CellRow> rows, std::span<const RowKind> kinds);

/// A row of two cells as a `Key: value` line.
[[nodiscard]] std::string rowAsLine(const CellRow& row);

/// Adds a table: its head first, then the cells that hold text.
/// @param addCell adds what is in a cell, by its row and its place there
void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell);

/// The same for cells that hold text only.
void appendTable(std::span<const CellRow> rows, BlockCollector& collector);

}  // namespace vertelwerk::exchange
