#include "gui/frame/workspace_names.h"

namespace vertelwerk::gui {

using base::msg;

const std::vector<WorkspaceName>& workspaceNames() {
    static const std::vector<WorkspaceName> names{
        {"collection", msg("Collection"), msg("Collection")},
        {"search", msg("Search"), msg("Search")},
        {"coding", msg("Coding"), msg("Coding")},
        {"numbers", msg("Figures"), msg("Figures beside stories")},
        {"learning", msg("Learning"), msg("Learning")},
    };
    return names;
}

std::vector<std::string> helpPages() {
    std::vector<std::string> pages{"start"};
    for (const auto& workspace : workspaceNames()) {
        pages.push_back(workspace.id);
    }
    return pages;
}

}  // namespace vertelwerk::gui
