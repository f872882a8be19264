#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A line of the menu that says which passages of the open story are shown.
struct FilterChoice {
    enum class Kind { Code, Coder, Experience } kind = Kind::Code;
    std::string label;  ///< with the number of passages
    bool on = false;
    PassageFilter then;  ///< the filter when this is chosen
};

/// What there is to choose from in the open story: its codes, its coders when there are several, and the
/// experiences that occur.
[[nodiscard]] std::vector<FilterChoice> filterChoices(const CodingPresenter& coding,
                                                      const base::Catalogue& catalogue);

/// "3 of 12 passages", or "12 passages" when all show.
[[nodiscard]] std::string filterSummary(const CodingPresenter& coding, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
