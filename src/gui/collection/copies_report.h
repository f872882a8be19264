#pragma once

#include "gui/shell.h"

#include <string>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Tells what came of taking a story out, with a link to the copies that are left when there are any.
/// @param copies  a line each
void tellWithCopies(Shell& shell, wxWindow* parent, const base::Message& outcome,
                    const std::vector<std::string>& copies);

}  // namespace vertelwerk::gui
