#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/deliveries.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// Deliveries by title, file, purpose and day, a line each. What was made again the same day is one line that
/// says how often.
[[nodiscard]] std::vector<std::string> deliveryLines(const std::vector<store::Delivery>& deliveries,
                                                     const base::Catalogue& catalogue);

}  // namespace vertelwerk::app
