#pragma once

#include "vertelwerk/exchange/figures.h"

#include <string>

namespace vertelwerk::exchange {

/// Reads a table with a row for each area and period and a column for each measure, as StatLine gives
/// it. An indicator's name is the column's without its number.
/// @param period of a table without a column of periods; empty when nothing says it
void readWideFigures(const Table& table, std::string period, FigureReading& reading);

}  // namespace vertelwerk::exchange
