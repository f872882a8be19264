#pragma once

#include "vertelwerk/analysis/joint_display.h"

#include "analysis/areas.h"
#include "analysis/quotes.h"

#include <optional>
#include <string_view>
#include <utility>

namespace vertelwerk::analysis {

/// The first and the last year that a period or date is about; the same but for 2022/2023.
[[nodiscard]] std::optional<std::pair<int, int>> yearsOf(std::string_view periodOrDate);

/// Whether a period or date lies within `period`; what has no year lies only in a period without bounds.
[[nodiscard]] bool liesIn(std::string_view periodOrDate, const Period& period);

/// The indicator with the figures of the asked area and period, and what a reader must know of them.
/// Where the area has none, those of the nearest larger area that has.
/// @param told the passages beside which the figures stand
[[nodiscard]] JointIndicator besideStories(const model::Link& link, const model::Indicator& indicator,
                                           const model::Area& asked, const Period& period,
                                           const AreaIndex& areas, const Told& told);

}  // namespace vertelwerk::analysis
