#pragma once

#include "vertelwerk/base/message.h"

#include "analysis/areas.h"
#include "analysis/quotes.h"

#include <string>
#include <vector>

namespace vertelwerk::analysis {

using Figures = std::vector<model::Observation>;
using Warnings = std::vector<base::Message>;

/// "2021-2023", "2021", "≥ 2021" or "≤ 2023"; empty without bounds.
[[nodiscard]] std::string inWords(const Period& period);

/// Figures of areas of one size beside stories of areas of another.
void warnOfOtherLevel(const Figures& figures, const Told& told, const AreaIndex& areas, Warnings& warnings);

/// Stories of years before the first figure or after the last.
void warnOfOtherYears(const Figures& figures, const Told& told, Warnings& warnings);

/// Figures that are provisional or rest on few answers.
void warnOfUncertainty(const Figures& figures, const AreaIndex& areas, Warnings& warnings);

}  // namespace vertelwerk::analysis
