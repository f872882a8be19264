#include "gui/widgets/wide_column.h"

#include <algorithm>

namespace vertelwerk::gui {

void widenFirst(const wxDataViewCtrl& list, const std::vector<int>& widths) {
    // The last column is drawn with the room that is over, so what it was given counts.
    int others = widths.back();
    for (unsigned i = 1; i + 1 < list.GetColumnCount(); ++i) {
        const int drawn = list.GetColumn(i)->GetWidth();
        others += drawn > 0 ? drawn : widths[i];
    }
    const int room = std::max(list.GetClientSize().x - others, widths.front());
    if (room != list.GetColumn(0)->GetWidth()) {
        list.GetColumn(0)->SetWidth(room);
    }
}

}  // namespace vertelwerk::gui
