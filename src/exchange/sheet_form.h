#pragma once

#include "vertelwerk/exchange/reading.h"

#include <optional>

namespace vertelwerk::exchange {

/// A form of one story that somebody made in a spreadsheet: a column of questions and one of answers. Nothing
/// when the table is none.
[[nodiscard]] std::optional<std::vector<Block>> sheetForm(const Table& table);

}  // namespace vertelwerk::exchange
