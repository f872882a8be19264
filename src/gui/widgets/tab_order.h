#pragma once

#include <wx/window.h>

namespace vertelwerk::gui {

/// Tab goes through what lies in the window's sizer as one reads it, in whatever order it was made. To be
/// called when everything is in the sizer.
void tabAsRead(wxWindow& window);

}  // namespace vertelwerk::gui
