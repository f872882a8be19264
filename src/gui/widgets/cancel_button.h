#pragma once

#include "vertelwerk/base/catalogue.h"

#include <wx/button.h>
#include <wx/dialog.h>

namespace vertelwerk::gui {

/// The button that closes a dialog without doing anything, also under Escape. Not wxID_CANCEL: GTK says that
/// one in the language of the computer instead of that of the program.
[[nodiscard]] wxButton* cancelButton(wxDialog& dialog, const base::Catalogue& catalogue);

/// Makes that button of the one that a dialog of wxWidgets came with.
void sayCancel(wxDialog& dialog, const base::Catalogue& catalogue);

/// The same, and says on its other button what that does.
void sayButtons(wxDialog& dialog, const base::Catalogue& catalogue, const base::Message& go);

}  // namespace vertelwerk::gui
