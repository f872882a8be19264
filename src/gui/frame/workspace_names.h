#pragma once

#include "vertelwerk/base/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// A workspace as the rail, the View menu and the help name it.
struct WorkspaceName {
    std::string id;
    base::Message rail;   ///< short, under its icon
    base::Message title;  ///< in full
};

/// All five, in the order of the work.
[[nodiscard]] const std::vector<WorkspaceName>& workspaceNames();

/// The pages of the help, by id: the start page and every workspace. Each is a file
/// manual/<language>/<id>.md among the assets.
[[nodiscard]] std::vector<std::string> helpPages();

}  // namespace vertelwerk::gui
