#include "gui/frame/undo_state.h"

#include "vertelwerk/store/history.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

struct Steps {
    std::optional<base::Message> undo;
    std::optional<base::Message> redo;
};

std::optional<base::Message> labelOf(const base::Result<std::optional<store::Step>>& step) {
    return step && *step ? std::optional((*step)->label) : std::nullopt;
}

}  // namespace

void UndoState::refresh(app::Workbench* workbench) {
    const auto take = asker_.latest<Steps>([this](Steps steps) {
        undo_ = std::move(steps.undo);
        redo_ = std::move(steps.redo);
        if (changed) {
            changed();
        }
    });
    if (workbench == nullptr || !workbench->writable()) {
        take({});
        return;
    }
    workbench->read<Steps>(
        [](app::Reading& reading) {
            return Steps{labelOf(store::nextUndo(reading.database)),
                         labelOf(store::nextRedo(reading.database))};
        },
        take);
}

base::Message UndoState::undoLabel() const {
    return undo_ ? msg("Undo: {0}", catalogue_.say(*undo_)) : msg("Undo");
}

base::Message UndoState::redoLabel() const {
    return redo_ ? msg("Redo: {0}", catalogue_.say(*redo_)) : msg("Redo");
}

}  // namespace vertelwerk::gui
