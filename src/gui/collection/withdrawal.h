#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/deliveries.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the user must know before a story is withdrawn: that it is for good, and which deliveries hold it.
[[nodiscard]] std::string withdrawalDetails(const std::vector<store::Delivery>& deliveries,
                                            const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
