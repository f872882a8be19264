#include "gui/widgets/tab_order.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

/// Puts what lies in the sizer after `last`, each after the one before, and gives the last of them.
wxWindow* arrange(const wxWindow& parent, const wxSizer& sizer, wxWindow* last) {
    for (const auto* item : sizer.GetChildren()) {
        if (item->IsSizer()) {
            last = arrange(parent, *item->GetSizer(), last);
        } else if (item->IsWindow() && item->GetWindow()->GetParent() == &parent) {
            if (last != nullptr) {
                item->GetWindow()->MoveAfterInTabOrder(last);
            }
            last = item->GetWindow();
        }
    }
    return last;
}

}  // namespace

void tabAsRead(wxWindow& window) {
    if (const auto* sizer = window.GetSizer()) {
        arrange(window, *sizer, nullptr);
    }
}

}  // namespace vertelwerk::gui
