#pragma once

#include "exchange/cross_table.h"

namespace vertelwerk::exchange {

/// Reads a sheet with a row a measure and a column an area: "Onderwerp;Assen (GM0106);Nederland". Codes, or
/// headings such as Nederland and Gemeente Assen, tell that the columns are areas; nothing when neither
/// does. The year stands in a column, in a line above or, left open here, in the file's name.
[[nodiscard]] std::optional<CrossTable> areaColumns(const Sheet& sheet);

}  // namespace vertelwerk::exchange
