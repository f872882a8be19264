#pragma once

#include "gui/settings.h"

#include <filesystem>
#include <string>

#include <wx/string.h>

namespace vertelwerk::gui {

/// The folder in which a file was last chosen for `key`, when it still exists; else the user's documents.
[[nodiscard]] wxString lastFolder(const Settings& settings, const std::string& key);
void rememberFolder(Settings& settings, const std::string& key, const std::filesystem::path& file);

}  // namespace vertelwerk::gui
