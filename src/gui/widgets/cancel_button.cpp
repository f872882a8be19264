#include "gui/widgets/cancel_button.h"

#include "gui/text.h"

namespace vertelwerk::gui {

wxButton* cancelButton(wxDialog& dialog, const base::Catalogue& catalogue) {
    auto* button = new wxButton(&dialog, wxID_ANY, say(catalogue, base::msg("Cancel")));
    dialog.SetEscapeId(button->GetId());
    return button;
}

void sayCancel(wxDialog& dialog, const base::Catalogue& catalogue) {
    if (auto* button = dialog.FindWindow(wxID_CANCEL)) {
        button->SetId(wxWindow::NewControlId());
        button->SetLabel(say(catalogue, base::msg("Cancel")));
        dialog.SetEscapeId(button->GetId());
    }
}

}  // namespace vertelwerk::gui
