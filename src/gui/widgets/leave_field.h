#pragma once

namespace vertelwerk::gui {

/// Leaves the field that has the keyboard, at once: what is kept when its field is left is kept now.
void leaveField();

}  // namespace vertelwerk::gui
