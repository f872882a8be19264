#pragma once

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Draws the rows of a list anew after what its model says of them changed. Refresh alone leaves the rows
/// as GTK keeps them.
void redrawRows(wxDataViewCtrl& list);

}  // namespace vertelwerk::gui
