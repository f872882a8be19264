#pragma once

#include "gui/actions.h"
#include "gui/coding/coding_presenter.h"

#include <functional>

namespace vertelwerk::gui {

/// What the coding workspace does itself, as the windows are its own.
struct CodingDeeds {
    std::function<void(int stories)> step;  ///< to the next story (1) or the one before (-1)
    std::function<bool(int stories)> mayStep;
    std::function<void()> toggleDone;
    std::function<void()> codeByName;
    std::function<void()> memo;
    std::function<void()> find;
    std::function<void()> toText;
    std::function<void()> toList;
    std::function<void()> toggleSpoken;
    std::function<void()> correct;
    std::function<void()> review;
    std::function<void()> filter;
    std::function<void()> toggleAssigned;
    std::function<void()> toggleSuggestions;
    std::function<bool()> suggests;
    std::function<bool()> hasAssignments;
    std::function<bool()> onlyAssigned;
    std::function<bool()> hasStory;
    std::function<bool()> isDone;
    std::function<bool()> isSpoken;
};

/// All actions of the workspace. Those with a plain key work while the text has the focus.
[[nodiscard]] ActionTable codingActions(CodingPresenter& coding, const CodingDeeds& deeds);

}  // namespace vertelwerk::gui
