#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace vertelwerk::analysis {

/// The middle 95 of 100 of these values, which need not be in order: nothing when fewer than half of
/// `drawn` could be determined.
[[nodiscard]] std::optional<std::pair<double, double>> middle95(std::vector<double> values,
                                                                std::size_t drawn);

}  // namespace vertelwerk::analysis
