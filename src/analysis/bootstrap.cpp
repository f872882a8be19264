#include "analysis/bootstrap.h"

#include <algorithm>
#include <cmath>

namespace vertelwerk::analysis {

std::optional<std::pair<double, double>> middle95(std::vector<double> values, std::size_t drawn) {
    if (values.empty() || values.size() * 2 < drawn) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    const auto at = [&](double share) { return values[static_cast<std::size_t>(std::lround(share * last))]; };
    return std::pair(at(0.025), at(0.975));
}

}  // namespace vertelwerk::analysis
