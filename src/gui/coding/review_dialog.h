#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/widgets/row_text.h"

#include <cstddef>
#include <optional>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Shows the passages that lost their words, all stories together, and asks which to go to.
[[nodiscard]] std::optional<std::size_t> askPassageToReview(wxWindow* parent,
                                                            const base::Catalogue& catalogue,
                                                            std::vector<Row> rows);

}  // namespace vertelwerk::gui
