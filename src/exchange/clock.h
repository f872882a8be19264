#pragma once

#include <optional>
#include <string_view>

namespace vertelwerk::exchange {

/// "01:02:03.500" and "02:03,5" in seconds; nothing when it is no time in a recording.
[[nodiscard]] std::optional<double> secondsIn(std::string_view written);

}  // namespace vertelwerk::exchange
