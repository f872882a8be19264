#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/indicator.h"

#include <string>

namespace vertelwerk::gui {

/// A link as its dialog holds it, with what is said of the indicator itself.
struct LinkDraft {
    model::CodeId code;
    model::IndicatorId indicator;
    std::string assumption;
    model::Expectation expected = model::Expectation::Higher;
    model::Direction direction = model::Direction::Unknown;
    std::string level;  ///< resident, provision, society; empty when unknown
};

/// Why the link cannot be made yet; empty when it can.
[[nodiscard]] base::Message objection(const LinkDraft& draft);

/// Stores the link and what was said of the indicator, as one undo step. For the writer's thread.
[[nodiscard]] base::Status saveLink(app::Project& project, const LinkDraft& draft);
[[nodiscard]] base::Status removeLink(app::Project& project, model::LinkId link);

}  // namespace vertelwerk::gui
