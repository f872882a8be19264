#include "gui/widgets/sash.h"

#include <cstdlib>
#include <memory>

namespace vertelwerk::gui {

void placeSashWhenSized(wxSplitterWindow& splitter, int position) {
    splitter.Bind(wxEVT_SIZE,
                  [&splitter, position, placed = std::make_shared<bool>(false)](wxSizeEvent& event) {
                      event.Skip();
                      const auto size = splitter.GetClientSize();
                      const int length = splitter.GetSplitMode() == wxSPLIT_HORIZONTAL ? size.y : size.x;
                      if (!*placed && length >= std::abs(position) + splitter.GetMinimumPaneSize()) {
                          *placed = true;
                          splitter.CallAfter([&splitter, position] { splitter.SetSashPosition(position); });
                      }
                  });
}

}  // namespace vertelwerk::gui
