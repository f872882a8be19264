#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/team/coder_reconciling.h"
#include "gui/team/side_by_side.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <array>
#include <optional>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Two coders side by side in a story, the places where they differ, and what they decide about each.
class ComparePage : public DeskPage {
  public:
    ComparePage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Compare two coders"); }
    void refresh() override;
    void begin() override { list_->SetFocus(); }
    [[nodiscard]] bool mayStep(int stories) const override;
    void step(int stories) override;
    /// Another project is open.
    void forget();

    [[nodiscard]] const CoderReconciling& reconciling() const { return reconciling_; }
    [[nodiscard]] SideBySide& sides() { return *sides_; }

  private:
    [[nodiscard]] wxSizer* layOutChoices();
    [[nodiscard]] wxWindow* layOutDeciding(wxWindow* parent);
    void connect();
    void choose();
    void take(ComparisonData data);
    void showRow();
    void chooseRow(std::optional<std::size_t> row);
    void decide(Settlement settlement);
    void keepAgreement();

    Shell& shell_;
    ComparisonChoice choice_;
    CoderReconciling reconciling_;
    app::Asker reads_;
    app::Asker writes_;
    bool goOn_ = false;  ///< to the next difference, once what was decided has been read
    wxChoice* first_ = nullptr;
    wxChoice* second_ = nullptr;
    wxChoice* story_ = nullptr;
    wxButton* previous_ = nullptr;
    wxButton* next_ = nullptr;
    SideBySide* sides_ = nullptr;
    Prose* summary_ = nullptr;
    MarkupList* list_ = nullptr;
    wxStaticText* why_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    std::array<wxButton*, 3> settle_{};
    Prose* freezeFirst_ = nullptr;
    wxButton* freeze_ = nullptr;
};

}  // namespace vertelwerk::gui
