#pragma once

#include "vertelwerk/exchange/figures.h"

#include <filesystem>

namespace vertelwerk::exchange {

/// Whether the table has a row for each figure, with the columns Measure and Value.
[[nodiscard]] bool holdsLongFigures(const Table& table);

/// Reads such a table. Names and units of the measures come from a MeasureCodes file beside it, names
/// of areas from a file of codes for that column.
void readLongFigures(const Table& table, const std::filesystem::path& path, FigureReading& reading);

}  // namespace vertelwerk::exchange
