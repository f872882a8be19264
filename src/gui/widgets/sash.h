#pragma once

#include <functional>

#include <wx/splitter.h>

namespace vertelwerk::gui {

/// Keeps the sash of a split window at `position`, whatever the window's size: once it has one that holds
/// both panes, and until the user drags the sash elsewhere. A negative position counts from the end.
/// @param moved  where the user dragged it, counted from the same end and with the same sign
void keepSash(wxSplitterWindow& splitter, int position, std::function<void(int)> moved = {});

}  // namespace vertelwerk::gui
