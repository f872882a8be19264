#pragma once

#include <functional>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Calls `show` when somebody asks for the menu of an item: with the other mouse button, by the menu key or
/// by Shift+F10. GTK's lists leave the keys to the program.
void onMenuAsked(wxDataViewCtrl& list, const std::function<void(const wxDataViewItem& item)>& show);

}  // namespace vertelwerk::gui
