#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"
#include "gui/coding/filter_button.h"
#include "gui/coding/passage_handles.h"
#include "gui/coding/stripe_panel.h"
#include "gui/coding/tints.h"
#include "gui/settings.h"

#include <memory>

#include <wx/panel.h>
#include <wx/scrolbar.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// A story to read and code: the text at a comfortable measure, the stripes beside it, one scroll bar at
/// the right, and the heading of the part in view above it.
class ReadingPane : public wxPanel {
  public:
    ReadingPane(wxWindow* parent, CodingPresenter& coding, const Settings& settings,
                const base::Catalogue& catalogue);

    [[nodiscard]] StoryTextView& text() { return *text_; }
    [[nodiscard]] StripePanel& stripes() { return *stripes_; }
    [[nodiscard]] Tints& tints() { return *tints_; }
    [[nodiscard]] FilterButton& filter() { return *filter_; }

    void show(std::shared_ptr<const StoryText> text);
    /// The open story has other words; where the text shows them already, nothing moves.
    void adopt(std::shared_ptr<const StoryText> text);
    void showPassages();
    void showFocus();
    /// The system's colours or the user's font changed.
    void dress();

  private:
    void takeDrags(CodingPresenter& coding);
    void layOut();
    void showHeading();

    const base::Catalogue& catalogue_;
    wxStaticText* heading_;
    StoryTextView* text_;
    StripePanel* stripes_;
    FilterButton* filter_;
    wxScrollBar* bar_;
    std::unique_ptr<Tints> tints_;
    PassageHandles handles_;
};

}  // namespace vertelwerk::gui
