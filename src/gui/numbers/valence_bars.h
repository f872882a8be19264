#pragma once

#include "vertelwerk/analysis/joint_display.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/chart/scene.h"

namespace vertelwerk::gui {

/// How many tellers told of a theme as good, not good, mixed or without judgement: a bar each, beginning
/// at zero, with its count and base. Good and not good are always there.
[[nodiscard]] chart::Scene valenceBars(const analysis::JointRow& row, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
