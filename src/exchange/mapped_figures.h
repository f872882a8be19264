#pragma once

#include "vertelwerk/exchange/figure_mapping.h"
#include "vertelwerk/exchange/figures.h"

namespace vertelwerk::exchange {

/// Whether a mapping is about a table at all: it names one of its columns.
[[nodiscard]] bool concerns(const FigureMapping& mapping, const Table& table);

/// The table with the columns under the names that the readers of figures know. Invalid when a mapped
/// column is missing.
[[nodiscard]] base::Result<Table> mapped(Table table, const FigureMapping& mapping);

/// Adds what the mapping says of the indicators that were read from such a table.
void describe(std::vector<model::Indicator>& indicators, const FigureMapping& mapping);

}  // namespace vertelwerk::exchange
