#pragma once

#include "vertelwerk/model/ids.h"
#include "vertelwerk/text/range.h"

#include "gui/coding/passage_edit.h"

#include <map>
#include <vector>

namespace vertelwerk::gui {

/// The tint under one passage.
struct Tint {
    text::Range range;
    model::CodeId code;
    friend bool operator==(const Tint&, const Tint&) = default;
};

struct TintStep {
    enum class Kind { Wipe, Draw } kind = Kind::Draw;
    Tint tint;
    friend bool operator==(const TintStep&, const TintStep&) = default;
};

/// The few steps that lead from the tints that are drawn to those that must be: wipe what went, draw what
/// came, and draw again where a wiped tint lay over another of the same code.
[[nodiscard]] std::vector<TintStep> tintSteps(const std::map<ShownId, Tint>& drawn,
                                              const std::map<ShownId, Tint>& wanted);

}  // namespace vertelwerk::gui
