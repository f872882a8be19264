#pragma once

#include <wx/window.h>

namespace vertelwerk::gui {

/// `width`, drawn up for text of the usual size at scale 1, in pixels for the letters of `window`: grows with
/// the user's text size, never below FromDIP(width).
[[nodiscard]] int forText(const wxWindow& window, int width);

}  // namespace vertelwerk::gui
