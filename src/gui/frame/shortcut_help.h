#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/actions.h"

#include <string>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// A heading with the actions under it.
struct ShortcutSection {
    base::Message title;
    const ActionTable* actions = nullptr;
};

/// Shows every action that has a key, from the same tables as the menus.
void showShortcuts(wxWindow* parent, const base::Catalogue& catalogue,
                   const std::vector<ShortcutSection>& sections);

}  // namespace vertelwerk::gui
