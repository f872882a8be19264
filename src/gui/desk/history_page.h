#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/store/project_history.h"

#include "gui/desk/desk_page.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"

#include <vector>

#include <wx/button.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// What was done in the project, by whom and when, and the way back to a step.
class HistoryPage : public DeskPage {
  public:
    HistoryPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("History of the project"); }
    void refresh() override;
    void begin() override { list_->SetFocus(); }

  private:
    void showChoice();
    void goToChosen();
    [[nodiscard]] const store::HistoryLine* chosen() const;

    Shell& shell_;
    std::vector<store::HistoryLine> lines_;
    std::size_t limit_ = 200;
    app::Asker asker_;
    MarkupList* list_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
