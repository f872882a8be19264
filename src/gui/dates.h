#pragma once

#include <cstdint>
#include <string>

namespace vertelwerk::gui {

/// The local day of a moment, as an ISO date; empty for zero.
/// @param ms  since 1970 UTC
[[nodiscard]] std::string isoDay(std::int64_t ms);

}  // namespace vertelwerk::gui
