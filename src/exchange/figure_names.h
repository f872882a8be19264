#pragma once

#include "vertelwerk/model/indicator.h"

#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// Names the only indicator of a table by the title above it, where its column says no more than what kind of
/// number it holds, such as "Percentage".
void nameByTitle(const std::vector<std::string>& above, std::vector<model::Indicator>& indicators);

}  // namespace vertelwerk::exchange
