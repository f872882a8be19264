#include "gui/widgets/scroll_bars.h"

#include "gui/widgets/gtk_function.h"

namespace vertelwerk::gui {

void keepBarsInSight(wxWindow& scrolled) {
    if (auto* const overlay = gtkFunction<void(void*, int)>("gtk_scrolled_window_set_overlay_scrolling")) {
        overlay(scrolled.GetHandle(), 0);
    }
}

}  // namespace vertelwerk::gui
