#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/model/story.h"

#include "gui/settings.h"
#include "gui/shell.h"
#include "gui/widgets/reading_text.h"

#include <optional>

#include <wx/button.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// The story of the hit in focus, with what matched marked, and the way to the coding workspace.
class StoryPane : public wxPanel {
  public:
    StoryPane(wxWindow* parent, Shell& shell);

    void show(const app::SearchHit& hit);
    void clear();
    /// Opens the story shown in the coding workspace, at the hit.
    void open();
    [[nodiscard]] bool canOpen() const { return hit_.has_value(); }

  private:
    void take(const base::Result<model::Story>& story);

    Shell& shell_;
    app::Asker asker_;
    std::optional<app::SearchHit> hit_;
    ReadingText* text_;
    wxButton* open_;
};

}  // namespace vertelwerk::gui
