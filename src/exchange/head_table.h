#pragma once

#include "exchange/blocks.h"
#include "exchange/form_rows.h"

#include <cstddef>
#include <functional>
#include <span>

namespace vertelwerk::exchange {

/// Adds a table: its head first, then the cells that hold text.
/// @param addCell adds what is in a cell, by its row and its place there
void appendTable(std::span<const CellRow> rows, BlockCollector& collector,
                 const std::function<void(std::size_t row, std::size_t cell)>& addCell);

/// The same for cells that hold text only.
void appendTable(std::span<const CellRow> rows, BlockCollector& collector);

}  // namespace vertelwerk::exchange
