#pragma once

#include "gui/actions.h"
#include "gui/coding/coding_presenter.h"
#include "gui/shell.h"

#include <wx/window.h>

namespace vertelwerk::gui {

/// Adds the action that shows the photos, drawings and recordings of the open story.
void addMediaAction(ActionTable& table, wxWindow* parent, Shell& shell, CodingPresenter& coding);

}  // namespace vertelwerk::gui
