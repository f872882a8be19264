#pragma once

#include "vertelwerk/app/pseudonymising.h"

#include "gui/shell.h"

#include <wx/window.h>

namespace vertelwerk::gui {

/// Says what came of replacing names, and renames photos and recordings that have one in their own name
/// when the user wants that.
void reportPseudonyms(wxWindow* parent, Shell& shell, const app::Pseudonymised& done,
                      const app::PseudonymKeeping& keeping);

}  // namespace vertelwerk::gui
