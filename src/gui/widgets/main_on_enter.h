#pragma once

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Enter in a list of a dialog presses the dialog's main button, as it does in its fields.
void pressMainOnEnter(wxDataViewCtrl& list);

}  // namespace vertelwerk::gui
