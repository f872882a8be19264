#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/store/narrators.h"

#include <string>
#include <vector>

namespace vertelwerk::app {

/// A teller under another pseudonym; one undo step.
[[nodiscard]] base::Status renameTeller(Project& project, model::NarratorId teller, const std::string& label);

/// What is said of a teller, on each of their stories.
struct TellerChange {
    model::NarratorId teller;
    model::Attribute attribute;  ///< an empty value takes it away
};

/// All changes as one undo step.
[[nodiscard]] base::Status changeTellers(Project& project, const std::vector<TellerChange>& changes);

/// Two tellers that are one person; one undo step.
[[nodiscard]] base::Status mergeTellers(Project& project, model::NarratorId kept, model::NarratorId gone);

}  // namespace vertelwerk::app
