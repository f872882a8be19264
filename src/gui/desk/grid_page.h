#pragma once

#include "vertelwerk/app/summary_grid.h"
#include "vertelwerk/app/workbench.h"

#include "gui/desk/desk_page.h"
#include "gui/desk/retrieval_form.h"
#include "gui/search/story_filter_box.h"
#include "gui/shell.h"

#include <functional>

#include <wx/grid.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Stories by themes: the researcher's summary in each cell, and how many passages lie behind it.
class GridPage : public DeskPage {
  public:
    GridPage(wxWindow* parent, Shell& shell);

    [[nodiscard]] base::Message title() const override { return base::msg("Summaries by story and theme"); }
    void refresh() override;
    void begin() override { grid_->SetFocus(); }

    /// Another project, or none.
    void forget();

    /// The passages of a cell are asked for.
    std::function<void(const OnlyStory& story, const model::Code& theme)> passagesAsked;

  private:
    class Table;
    void take(app::SummaryGrid grid);
    void showCell();
    void keep();

    Shell& shell_;
    app::SummaryGrid cells_;
    app::Asker asker_;
    int row_ = -1;
    int column_ = -1;
    StoryFilterBox* filter_;
    wxGrid* grid_;
    wxStaticText* where_;
    wxTextCtrl* text_;
};

}  // namespace vertelwerk::gui
