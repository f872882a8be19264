#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/start/new_project.h"

#include <filesystem>
#include <optional>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Asks for a name, a folder and the ground; nothing when the user thinks better of it.
[[nodiscard]] std::optional<WantedProject> askNewProject(wxWindow* parent, const base::Catalogue& catalogue,
                                                         const std::filesystem::path& folder);

}  // namespace vertelwerk::gui
