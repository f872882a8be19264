#pragma once

#include <wx/window.h>

namespace vertelwerk::gui {

/// Lets the completions of a field show all that was found. GTK shows only those that begin with the letters
/// typed, and would leave out wijk:"De Kreken" for wijk:de. After each AutoComplete().
void offerAll(wxWindow& field);

}  // namespace vertelwerk::gui
