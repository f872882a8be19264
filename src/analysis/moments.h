#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::analysis {

/// What sorts the moments of a repeated measurement in time: "voor" before "na", "nulmeting" before
/// "eindmeting", "T2" before "T10", "12-3-2023" before "1-9-2023".
[[nodiscard]] std::string momentKey(std::string_view moment);

}  // namespace vertelwerk::analysis
