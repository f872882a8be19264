#pragma once

#include "gui/shell.h"

#include <wx/window.h>

namespace vertelwerk::gui {

/// Lets the user edit synonyms, forms and words to leave whole; what is changed is kept as one step.
void editWordLists(wxWindow* parent, Shell& shell);

}  // namespace vertelwerk::gui
