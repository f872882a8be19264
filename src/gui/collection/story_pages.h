#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/collection/story_list.h"
#include "gui/shell.h"

#include <functional>

namespace vertelwerk::gui {

/// Pages of the project's stories, read in the background. `asker` must live as long as the source.
[[nodiscard]] StoryPageSource pagesOf(Shell& shell, app::Asker& asker);

/// The same, or only of the stories that are set apart while `onlyApart` says so.
[[nodiscard]] StoryPageSource pagesOf(Shell& shell, app::Asker& asker, std::function<bool()> onlyApart);

}  // namespace vertelwerk::gui
