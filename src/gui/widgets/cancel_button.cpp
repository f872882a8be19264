#include "gui/widgets/cancel_button.h"

#include "gui/text.h"

namespace vertelwerk::gui {

wxButton* cancelButton(wxDialog& dialog, const base::Catalogue& catalogue) {
    auto* button = new wxButton(&dialog, wxID_ANY, say(catalogue, base::msg("Cancel")));
    dialog.SetEscapeId(button->GetId());
    return button;
}

}  // namespace vertelwerk::gui
