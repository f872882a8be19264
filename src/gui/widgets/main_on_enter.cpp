#include "gui/widgets/main_on_enter.h"

#include <wx/button.h>
#include <wx/toplevel.h>

namespace vertelwerk::gui {

void pressMainOnEnter(wxDataViewCtrl& list) {
    list.Bind(wxEVT_CHAR_HOOK, [&list](wxKeyEvent& event) {
        const auto key = event.GetKeyCode();
        const auto* dialog = wxDynamicCast(wxGetTopLevelParent(&list), wxTopLevelWindow);
        auto* main = dialog == nullptr ? nullptr : wxDynamicCast(dialog->GetDefaultItem(), wxButton);
        if ((key != WXK_RETURN && key != WXK_NUMPAD_ENTER) || event.HasAnyModifiers() || main == nullptr) {
            event.Skip();
        } else if (main->IsEnabled()) {
            wxCommandEvent pressed(wxEVT_BUTTON, main->GetId());
            pressed.SetEventObject(main);
            main->ProcessWindowEvent(pressed);
        }
    });
}

}  // namespace vertelwerk::gui
