#pragma once

#include "vertelwerk/base/catalogue.h"

#include <filesystem>
#include <optional>
#include <string>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Asks for the passphrase of a locked file; nothing when the user does not go on.
[[nodiscard]] std::optional<std::string> askPassphrase(wxWindow* parent, const base::Catalogue& catalogue,
                                                       const base::Message& title,
                                                       const std::filesystem::path& file);

}  // namespace vertelwerk::gui
