#pragma once

#include <wx/splitter.h>

namespace vertelwerk::gui {

/// Puts the sash of a split window at `position` as soon as the window has its size: before that, a
/// position is cut down to what fits. A negative one counts from the end.
void placeSashWhenSized(wxSplitterWindow& splitter, int position);

}  // namespace vertelwerk::gui
