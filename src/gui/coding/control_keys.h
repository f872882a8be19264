#pragma once

#include "gui/stc.h"

namespace vertelwerk::gui {

/// The keys that move, select and copy in a text to read, and no others.
void assignMovingKeys(wxStyledTextCtrl& text);
/// Those and the keys that delete, cut, paste and take back.
void assignTypingKeys(wxStyledTextCtrl& text);

}  // namespace vertelwerk::gui
