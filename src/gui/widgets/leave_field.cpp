#include "gui/widgets/leave_field.h"

#include <wx/event.h>
#include <wx/grid.h>
#include <wx/textentry.h>

namespace vertelwerk::gui {

void leaveField() {
    auto* const field = wxWindow::FindFocus();
    if (field == nullptr) {
        return;
    }
    if (dynamic_cast<wxTextEntry*>(field) != nullptr) {
        wxFocusEvent left(wxEVT_KILL_FOCUS, field->GetId());
        left.SetEventObject(field);
        field->GetEventHandler()->ProcessEvent(left);
    }
    // A grid closes its cell only later.
    for (auto* window = field->GetParent(); window != nullptr; window = window->GetParent()) {
        if (auto* grid = dynamic_cast<wxGrid*>(window)) {
            grid->DisableCellEditControl();
            return;
        }
    }
}

}  // namespace vertelwerk::gui
