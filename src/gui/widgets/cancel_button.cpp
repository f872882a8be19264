#include "gui/widgets/cancel_button.h"

#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {

wxButton* cancelButton(wxDialog& dialog, const base::Catalogue& catalogue) {
    auto* button = new wxButton(&dialog, wxID_ANY, say(catalogue, base::msg("Cancel")));
    dialog.SetEscapeId(button->GetId());
    return button;
}

void sayButtons(wxDialog& dialog, const base::Catalogue& catalogue, const base::Message& go) {
    sayCancel(dialog, catalogue);
    if (auto* button = dialog.FindWindow(wxID_OK)) {
        button->SetLabel(say(catalogue, go));
        dialog.GetSizer()->SetSizeHints(&dialog);
    }
}

void sayCancel(wxDialog& dialog, const base::Catalogue& catalogue) {
    if (auto* button = dialog.FindWindow(wxID_CANCEL)) {
        button->SetId(wxWindow::NewControlId());
        button->SetLabel(say(catalogue, base::msg("Cancel")));
        dialog.SetEscapeId(button->GetId());
    }
}

}  // namespace vertelwerk::gui
