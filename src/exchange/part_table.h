#pragma once

#include "exchange/form_rows.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// A phase of a journey or an item of a probe kit that stands in a table.
struct PartInTable {
    std::string marker;  ///< "[Fase 2 | Melden | ...]"; empty when the part before goes on
    std::size_t row = 0;
    std::vector<std::size_t> places;  ///< of the cells with what was told
};

/// The rows of a table from which on it holds parts.
struct PartTable {
    std::size_t begin = 0;
    std::vector<PartInTable> parts;
};

/// Parts with a row each below a row of headings, or with a row for each of their aspects, the first of which
/// says "Fase" or "Item". Nothing when the table holds no such parts.
[[nodiscard]] std::optional<PartTable> partTable(std::span<const CellRow> rows);

}  // namespace vertelwerk::exchange
