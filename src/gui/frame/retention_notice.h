#pragma once

#include "gui/shell.h"

#include <functional>

namespace vertelwerk::gui {

/// Tells that the open collection must be erased soon, or should have been, whatever workspace is in view.
class RetentionNotice {
  public:
    /// @param follow  shows where the last day stands
    RetentionNotice(Shell& shell, std::function<void()> follow);

    /// Looks at the project that was opened; forgets the one before when none is.
    void projectChanged();

  private:
    Shell& shell_;
    std::function<void()> follow_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
