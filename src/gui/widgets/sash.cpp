#include "gui/widgets/sash.h"

#include <cstdlib>
#include <memory>
#include <utility>

namespace vertelwerk::gui {
namespace {

int lengthOf(const wxSplitterWindow& splitter) {
    const auto size = splitter.GetClientSize();
    return splitter.GetSplitMode() == wxSPLIT_HORIZONTAL ? size.y : size.x;
}

}  // namespace

void keepSash(wxSplitterWindow& splitter, int position, std::function<void(int)> moved) {
    const auto wanted = std::make_shared<int>(position);
    splitter.Bind(wxEVT_SIZE, [&splitter, wanted](wxSizeEvent& event) {
        event.Skip();
        if (lengthOf(splitter) < std::abs(*wanted) + splitter.GetMinimumPaneSize()) {
            return;  // a position is cut down to what fits
        }
        splitter.CallAfter([&splitter, wanted] {
            const int length = lengthOf(splitter);
            const int sash = *wanted < 0 ? length + *wanted : *wanted;
            if (splitter.IsSplit() && sash > 0 && sash < length && sash != splitter.GetSashPosition()) {
                splitter.SetSashPosition(*wanted);
            }
        });
    });
    // A window that gets another size moves the sash too and says so, but only a hand tells first.
    const auto byHand = std::make_shared<bool>(false);
    splitter.Bind(wxEVT_SPLITTER_SASH_POS_CHANGING, [&splitter, byHand](wxSplitterEvent& event) {
        event.Skip();
        *byHand = *byHand || event.GetEventObject() == &splitter;
    });
    splitter.Bind(wxEVT_SPLITTER_SASH_POS_CHANGED,
                  [&splitter, wanted, byHand, moved = std::move(moved)](wxSplitterEvent& event) {
                      event.Skip();
                      // It may also be of a split window inside a pane.
                      if (event.GetEventObject() != &splitter || !std::exchange(*byHand, false)) {
                          return;
                      }
                      const int sash = event.GetSashPosition();
                      *wanted = *wanted < 0 ? sash - lengthOf(splitter) : sash;
                      if (moved) {
                          moved(*wanted);
                      }
                  });
}

}  // namespace vertelwerk::gui
