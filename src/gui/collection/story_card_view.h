#pragma once

#include "gui/collection/consent_view.h"
#include "gui/collection/media_view.h"
#include "gui/collection/signification_view.h"
#include "gui/collection/story_card.h"
#include "gui/shell.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/reading_text.h"

#include <functional>
#include <optional>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// The chosen story at the right of the list: what was told, what the teller agreed to, where it came from.
class StoryCardView : public wxPanel {
  public:
    StoryCardView(wxWindow* parent, Shell& shell);

    std::function<void(model::StoryId, model::Purpose, model::Answer)> consentChanged;
    std::function<void()> withdrawAsked;

    void show(const StoryCard& card, bool writable);
    void showNothing();

    /// The story that is shown, as far as it has come.
    [[nodiscard]] const std::optional<StoryCard>& card() const { return card_; }

  private:
    [[nodiscard]] wxWindow* makeHead(wxWindow* parent);
    [[nodiscard]] wxWindow* makeDetails(wxWindow* parent);
    void showFacts();
    void showSaid(bool otherStory);

    Shell& shell_;
    std::optional<StoryCard> card_;
    wxStaticText* hint_;
    wxPanel* body_;
    int headHeight_ = 0;  ///< that the body was laid out with
    Prose* title_ = nullptr;
    Prose* summary_ = nullptr;
    Prose* setApart_ = nullptr;
    wxSplitterWindow* splitter_;
    ReadingText* text_;
    Page* details_ = nullptr;
    ConsentView* consent_ = nullptr;
    Prose* facts_ = nullptr;
    wxButton* withdraw_ = nullptr;
    wxStaticText* saidHeading_ = nullptr;
    SignificationView* said_ = nullptr;
    wxStaticText* mediaHeading_ = nullptr;
    MediaView* media_ = nullptr;
    std::vector<MediumLine> shownMedia_;
};

}  // namespace vertelwerk::gui
