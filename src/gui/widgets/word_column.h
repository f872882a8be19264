#pragma once

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Adds a column of words to read; what is too long ends in dots.
/// @param width  in pixels
void addWordColumn(wxDataViewListCtrl& table, const wxString& title, int width,
                   wxAlignment align = wxALIGN_LEFT);

}  // namespace vertelwerk::gui
