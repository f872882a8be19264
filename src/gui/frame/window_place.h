#pragma once

#include "gui/settings.h"

#include <string>

#include <wx/toplevel.h>

namespace vertelwerk::gui {

/// Puts a window where it was, on a screen that exists, else in the middle at `size`.
void restorePlace(wxTopLevelWindow& window, const Settings& settings, const std::string& key,
                  const wxSize& size);
void rememberPlace(const wxTopLevelWindow& window, Settings& settings, const std::string& key);

}  // namespace vertelwerk::gui
