#include "gui/widgets/redrawn_rows.h"

#include "gui/widgets/gtk_function.h"

namespace vertelwerk::gui {

void redrawRows(wxDataViewCtrl& list) {
    list.Refresh();
    if (auto* const draw = gtkFunction<void(void*)>("gtk_widget_queue_draw")) {
        draw(list.GtkGetTreeView());
    }
}

}  // namespace vertelwerk::gui
