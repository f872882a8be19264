#include "gui/widgets/menu_asked.h"

namespace vertelwerk::gui {

void onMenuAsked(wxDataViewCtrl& list, const std::function<void(const wxDataViewItem& item)>& show) {
    list.Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [show](wxDataViewEvent& event) {
        if (event.GetItem().IsOk()) {
            show(event.GetItem());
        }
    });
    list.Bind(wxEVT_KEY_DOWN, [&list, show](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        const bool asked =
            key == WXK_WINDOWS_MENU || key == WXK_MENU || (key == WXK_F10 && event.ShiftDown());
        if (const auto item = list.GetSelection(); asked && item.IsOk()) {
            show(item);
        } else {
            event.Skip();
        }
    });
}

}  // namespace vertelwerk::gui
