#pragma once

namespace vertelwerk::gui {

/// From now on fonts draw every letter by itself, "ffi" too. wxWidgets counts what is drawn in one as one
/// letter when it measures words, and would put caret and tints behind "koffie" two letters too far. Before
/// the first font is used.
void drawLettersAlone();

}  // namespace vertelwerk::gui
