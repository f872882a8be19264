#pragma once

#include "gui/collection/card_text_view.h"
#include "gui/collection/consent_view.h"
#include "gui/collection/story_card.h"
#include "gui/shell.h"

#include <functional>
#include <optional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// The chosen story at the right of the list: what was told, what the teller agreed to, where it came from.
class StoryCardView : public wxPanel {
  public:
    StoryCardView(wxWindow* parent, Shell& shell);

    std::function<void(model::StoryId, model::Purpose, model::Answer)> consentChanged;
    std::function<void()> withdrawAsked;
    std::function<void()> openAsked;

    void show(const StoryCard& card, bool writable);
    void showNothing();

    /// The story that is shown, as far as it has come.
    [[nodiscard]] const std::optional<StoryCard>& card() const { return card_; }

  private:
    void showFacts();
    void fit();

    Shell& shell_;
    std::optional<StoryCard> card_;
    wxStaticText* title_;
    wxStaticText* summary_;
    wxStaticText* setApart_;
    wxStaticText* hint_;
    wxPanel* body_;
    CardTextView* text_;
    ConsentView* consent_;
    wxTextCtrl* facts_;
    wxButton* open_;
    wxButton* withdraw_;
};

}  // namespace vertelwerk::gui
