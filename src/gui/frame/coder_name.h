#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/settings.h"

#include <string>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Under which name codings are made: the one that was chosen, else the system's user.
[[nodiscard]] std::string coderName(const Settings& settings);

/// Asks for another name and keeps it. Whether it became another.
[[nodiscard]] bool changeCoderName(wxWindow* parent, Settings& settings, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
