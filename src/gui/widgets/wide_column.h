#pragma once

#include <vector>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Gives the first column of a list the room that the others leave.
/// @param widths what each column was made with; the first is never narrower
void widenFirst(const wxDataViewCtrl& list, const std::vector<int>& widths);

}  // namespace vertelwerk::gui
