#pragma once

#include "vertelwerk/base/catalogue.h"

#include <filesystem>
#include <optional>
#include <string>

#include <wx/window.h>

namespace vertelwerk::gui {

/// How a locked working copy is opened.
struct LockedOpening {
    std::string passphrase;
    std::filesystem::path keptAs;  ///< the project that it becomes
};

/// Asks for the passphrase of a locked project and where to keep it; nothing when the user does not go on.
[[nodiscard]] std::optional<LockedOpening> askLocked(wxWindow* parent, const base::Catalogue& catalogue,
                                                     const std::filesystem::path& file);

}  // namespace vertelwerk::gui
