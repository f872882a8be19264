#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/actions.h"
#include "gui/frame/commands.h"

#include <vector>

#include <wx/accel.h>
#include <wx/menu.h>

namespace vertelwerk::gui {

/// The menus of these tables, in order; a line between groups (the part of an id before its last dot),
/// the group "program" last. A menu without actions is left out.
[[nodiscard]] wxMenuBar* makeMenuBar(const std::vector<const ActionTable*>& tables, const Commands& commands,
                                     const base::Catalogue& catalogue);

/// The keys of actions, without those that only count in the text.
[[nodiscard]] wxAcceleratorTable makeAccelerators(const std::vector<const ActionTable*>& tables,
                                                  const Commands& commands);

}  // namespace vertelwerk::gui
