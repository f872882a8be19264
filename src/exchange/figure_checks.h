#pragma once

#include "vertelwerk/exchange/figures.h"

namespace vertelwerk::exchange {

/// Tells of percentages outside 0 to 100 and marks outside 0 to 10. They stay as the source has them: a
/// growth may be more than a hundred.
void tellBeyondScale(FigureReading& reading);

}  // namespace vertelwerk::exchange
