#pragma once

#include "vertelwerk/app/erasing.h"
#include "vertelwerk/base/catalogue.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What stays although stories are erased: the proof of consent, files outside the project, and the
/// deliveries that hold them.
[[nodiscard]] std::string whatStays(const std::vector<store::Delivery>& holding,
                                    const base::Catalogue& catalogue);

/// Whether a user typed the word that is asked for, in whatever case.
[[nodiscard]] bool confirms(const std::string& typed, const base::Catalogue& catalogue);

/// What came of it, in one line.
[[nodiscard]] base::Message erasureOutcome(const app::Erasure& erasure, std::size_t stories,
                                           const base::Catalogue& catalogue);

/// A line for each delivery that holds what was erased, and each backup that could not be cleaned.
[[nodiscard]] std::vector<std::string> erasureLines(const app::Erasure& erasure,
                                                    const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
