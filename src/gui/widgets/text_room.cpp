#include "gui/widgets/text_room.h"

#include "gui/widgets/gtk_function.h"

namespace vertelwerk::gui {
namespace {

constexpr int sideRoom = 8;
constexpr int lineRoom = 6;

void setMargin(void* view, const char* name, int pixels) {
    if (auto* const set = gtkFunction<void(void*, int)>(name)) {
        set(view, pixels);
    }
}

}  // namespace

void giveTextRoom(wxTextCtrl& text) {
    auto* const childOf = gtkFunction<void*(void*)>("gtk_bin_get_child");
    void* const view = childOf == nullptr || !text.IsMultiLine() ? nullptr : childOf(text.GetHandle());
    if (view == nullptr) {
        return;
    }
    const int side = text.FromDIP(sideRoom);
    const int line = text.FromDIP(lineRoom);
    setMargin(view, "gtk_text_view_set_left_margin", side);
    setMargin(view, "gtk_text_view_set_right_margin", side);
    setMargin(view, "gtk_text_view_set_top_margin", line);
    setMargin(view, "gtk_text_view_set_bottom_margin", line);
}

}  // namespace vertelwerk::gui
