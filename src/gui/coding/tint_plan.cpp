#include "gui/coding/tint_plan.h"

#include <algorithm>

namespace vertelwerk::gui {
namespace {

bool holds(const std::map<ShownId, Tint>& tints, ShownId id, const Tint& tint) {
    const auto found = tints.find(id);
    return found != tints.end() && found->second == tint;
}

}  // namespace

std::vector<TintStep> tintSteps(const std::map<ShownId, Tint>& drawn, const std::map<ShownId, Tint>& wanted) {
    std::vector<TintStep> steps;
    for (const auto& [id, tint] : drawn) {
        if (!holds(wanted, id, tint)) {
            steps.push_back({TintStep::Kind::Wipe, tint});
        }
    }
    const auto wiped = steps;
    for (const auto& wish : wanted) {
        const auto& tint = wish.second;
        const bool damaged = std::any_of(wiped.begin(), wiped.end(), [&tint](const TintStep& step) {
            return step.tint.code == tint.code && step.tint.range.overlaps(tint.range);
        });
        if (damaged || !holds(drawn, wish.first, tint)) {
            steps.push_back({TintStep::Kind::Draw, tint});
        }
    }
    return steps;
}

}  // namespace vertelwerk::gui
