#pragma once

#include "vertelwerk/exchange/tables.h"

namespace vertelwerk::exchange {

/// Puts the units that stand in a row of their own into the headings of a sheet of figures: below the names
/// of the columns, or in the row that names areas and periods, below the subjects.
void foldUnitRow(Sheet& sheet);

}  // namespace vertelwerk::exchange
