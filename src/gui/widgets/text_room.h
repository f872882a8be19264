#pragma once

#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Room between the words of a field of several lines and its edges.
void giveTextRoom(wxTextCtrl& text);

}  // namespace vertelwerk::gui
