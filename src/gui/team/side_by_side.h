#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"
#include "gui/coding/stripe_panel.h"
#include "gui/coding/tints.h"
#include "gui/settings.h"
#include "gui/team/coder_reconciling.h"

#include <functional>
#include <memory>
#include <optional>

#include <wx/panel.h>
#include <wx/scrolbar.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// A story with the passages of one coder at its left and those of another at its right. To read, not to
/// code in.
class SideBySide : public wxPanel, private CodingPort {
  public:
    SideBySide(wxWindow* parent, const Settings& settings, const base::Catalogue& catalogue);

    /// The caret came to stand in a passage, or one was clicked.
    std::function<void(model::PassageId passage)> chosen;

    void show(const ComparisonData& data);
    /// Marks words and brings them into view.
    void mark(const text::Range& range);
    void dress();

    [[nodiscard]] StoryTextView& text() { return *text_; }
    [[nodiscard]] StripePanel& firstStripes() { return *first_; }
    [[nodiscard]] StripePanel& secondStripes() { return *second_; }

  private:
    void write(const PassageWrite& /*write*/) override {}
    void read() override {}
    void storyChanged() override {}
    void textChanged() override {}
    void passagesChanged() override {}
    void focusChanged() override;
    void selectionChanged() override { text_->select(coding_.selection()); }
    void hint(const base::Message& /*message*/) override {}
    void tell(const base::Error& /*error*/) override {}
    void layOut();
    void connect();
    void showMarked();

    const base::Catalogue& catalogue_;
    CodingPresenter coding_;
    wxStaticText* firstName_;
    wxStaticText* secondName_;
    StoryTextView* text_;
    StripePanel* first_;
    StripePanel* second_;
    wxScrollBar* bar_;
    std::unique_ptr<Tints> tints_;
    std::optional<text::Range> marked_;
    bool showing_ = false;
};

}  // namespace vertelwerk::gui
