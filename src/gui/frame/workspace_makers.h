#pragma once

#include "gui/workspace.h"

#include <string>
#include <vector>

namespace vertelwerk::gui {

struct WorkspaceMaker {
    std::string id;
    Workspace* (*make)(wxWindow* parent, Shell& shell) = nullptr;
};

/// The workspaces of this build, in the order of the rail.
[[nodiscard]] std::vector<WorkspaceMaker> workspaceMakers();

}  // namespace vertelwerk::gui
