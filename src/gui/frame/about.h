#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/catalogue.h"

#include <wx/iconbndl.h>
#include <wx/window.h>

namespace vertelwerk::gui {

void showAbout(wxWindow* parent, const base::Catalogue& catalogue);
[[nodiscard]] wxIconBundle programIcons();

/// Why nothing can be changed, naming who has the project; empty when it can.
[[nodiscard]] base::Message readOnlyNotice(const app::Workbench& workbench);

}  // namespace vertelwerk::gui
