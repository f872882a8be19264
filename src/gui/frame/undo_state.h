#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/message.h"

#include <functional>
#include <optional>

namespace vertelwerk::gui {

/// What undo and redo would do now, for the labels of the Edit menu. Window's thread only.
class UndoState {
  public:
    explicit UndoState(const base::Catalogue& catalogue) : catalogue_(catalogue) {}

    std::function<void()> changed;

    /// Reads the next steps again; call when the project changed. Null when there is none.
    void refresh(app::Workbench* workbench);

    [[nodiscard]] bool canUndo() const { return undo_.has_value(); }
    [[nodiscard]] bool canRedo() const { return redo_.has_value(); }
    [[nodiscard]] base::Message undoLabel() const;
    [[nodiscard]] base::Message redoLabel() const;

  private:
    const base::Catalogue& catalogue_;
    app::Asker asker_;
    std::optional<base::Message> undo_;
    std::optional<base::Message> redo_;
};

}  // namespace vertelwerk::gui
