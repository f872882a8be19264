#pragma once

#include "vertelwerk/exchange/figures.h"

#include <string_view>

namespace vertelwerk::exchange {

/// Reads a table with a row for each area and period and a column for each measure, as StatLine gives
/// it. An indicator's name is the column's without its number.
void readWideFigures(const Table& table, std::string_view fileStem, FigureReading& reading);

}  // namespace vertelwerk::exchange
