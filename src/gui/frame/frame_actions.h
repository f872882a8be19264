#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/actions.h"
#include "gui/frame/workspace_names.h"

#include <functional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What the frame does when its own actions are chosen.
struct FrameDeeds {
    std::function<void()> newProject, openProject, sampleProject, changeCoder, closeProject, quit;
    std::function<void()> undo, redo, focusSearch;
    std::function<void()> help, shortcuts, about;
    std::function<void()> setReading;
    std::function<void()> usualSize;
    std::function<void(int points)> enlarge;
    std::function<void(const std::string& id)> showWorkspace;
    std::function<void(base::Language)> speak;

    std::function<bool()> hasProject, canUndo, canRedo;
    std::function<base::Message()> undoLabel, redoLabel;
};

/// The actions that exist in every workspace.
[[nodiscard]] ActionTable frameActions(const FrameDeeds& deeds, const std::vector<WorkspaceName>& workspaces,
                                       base::Language spoken);

}  // namespace vertelwerk::gui
