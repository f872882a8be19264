#pragma once

#include <string>

#include <wx/event.h>

namespace vertelwerk::gui {

/// The name that a key which types a character, Enter, Del or Esc has in an action's shortcut: "S",
/// "Shift+N", "5", "+", "[". What a keyboard layout needs Shift or AltGr for is named by its character.
/// Empty with Ctrl or Alt, and for any other key.
[[nodiscard]] std::string textKey(const wxKeyEvent& event);

}  // namespace vertelwerk::gui
