#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/indicator.h"

#include <string>

namespace vertelwerk::app {

/// A figure in the language's notation with every decimal its source gave, followed by the source's sign;
/// the sign alone, or "not given", where the source gives no figure.
[[nodiscard]] std::string figureText(const model::Observation& observation, const base::Catalogue& catalogue);

/// "2023", "quarter 1 of 2023", "May 2023": a period for people.
[[nodiscard]] std::string periodText(const std::string& period, const base::Catalogue& catalogue);

/// The area by its name; by its code only where the source names none.
[[nodiscard]] std::string areaText(const model::Observation& observation);

}  // namespace vertelwerk::app
