#pragma once

#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// A row of a document's table, the text of each cell.
using CellRow = std::vector<std::string>;

/// How many of the first rows are a head: two cells, of which the left one is a key, and one key listed.
[[nodiscard]] std::size_t headRows(std::span<const CellRow> rows);

/// Those rows as one paragraph of `Key: value` lines.
[[nodiscard]] std::string headParagraph(std::span<const CellRow> rows);

}  // namespace vertelwerk::exchange
