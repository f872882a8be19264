#pragma once

#include <wx/window.h>

namespace vertelwerk::gui {

/// Keeps the bars of a scrolled window in sight, beside what scrolls, instead of over it while the mouse
/// moves.
void keepBarsInSight(wxWindow& scrolled);

}  // namespace vertelwerk::gui
