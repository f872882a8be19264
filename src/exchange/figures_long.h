#pragma once

#include "vertelwerk/exchange/figures.h"

#include <filesystem>
#include <span>

namespace vertelwerk::exchange {

/// Whether the table has a row for each figure, with the columns Measure and Value, or Indicator and Waarde.
[[nodiscard]] bool holdsLongFigures(const Table& table);

/// Reads such a table. Names and units of the measures come from a MeasureCodes file beside it, names
/// of areas from a file of codes for that column, or else from `codes`.
void readLongFigures(const Table& table, const std::filesystem::path& path,
                     std::span<const std::filesystem::path> codes, FigureReading& reading);

}  // namespace vertelwerk::exchange
