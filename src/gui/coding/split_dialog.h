#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/passage.h"

#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Asks which of a code's passages a new code takes over; none when the user thinks again.
[[nodiscard]] std::vector<model::PassageId> askPassagesToSplit(
    wxWindow* parent, const base::Catalogue& catalogue, const model::Code& from,
    const std::vector<model::PassageRow>& passages);

}  // namespace vertelwerk::gui
