#pragma once

#include "gui/settings.h"

#include <wx/window.h>

namespace vertelwerk::gui {

/// Stories `points` larger or smaller, in every window, and remembered.
void changeReadingSize(wxWindow& within, Settings& settings, int points);
/// As the program came.
void resetReadingSize(wxWindow& within, Settings& settings);

/// How stories are set changed: every window below the top one draws itself anew.
void readingChanged(wxWindow& within, Settings& settings);

}  // namespace vertelwerk::gui
