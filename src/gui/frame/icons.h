#pragma once

#include <string>

#include <wx/bmpbndl.h>

namespace vertelwerk::gui {

/// An icon of assets/icons in the colour of the interface's text, for any scale. `size` in pixels at
/// scale 1: 16, 24 or 32. Ask again when the system's colours change.
[[nodiscard]] wxBitmapBundle icon(const std::string& name, int size);

}  // namespace vertelwerk::gui
