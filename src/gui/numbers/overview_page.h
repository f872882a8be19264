#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/base/catalogue.h"

#include "gui/numbers/count_grid.h"
#include "gui/numbers/overview_presenter.h"
#include "gui/search/story_filter_box.h"
#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/panes.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/scene_panel.h"

#include <array>
#include <vector>

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// What is in the project, counted: each view as a picture and as a table, and the passages behind a cell.
class OverviewPage : public wxPanel {
  public:
    OverviewPage(wxWindow* parent, Shell& shell);

    void projectChanged();
    void dataChanged() { stale_ = true; }
    void shown();
    /// Asks where to, and writes the table or the picture.
    void exportView();

    [[nodiscard]] const OverviewPresenter& presenter() const { return presenter_; }
    [[nodiscard]] std::size_t behindRows() const { return quotes_.size(); }
    /// Opens a row behind the cell in its story.
    void openBehind(std::size_t row);

  private:
    struct Option {
        OverviewOption option;
        wxStaticText* label = nullptr;
        wxChoice* choice = nullptr;
    };
    [[nodiscard]] wxWindow* layOutMiddle(wxWindow* parent);
    void read();
    void showChoices();
    void showTable();
    void fitPicture();
    void showBehind(std::size_t row, std::size_t column);

    Shell& shell_;
    OverviewPresenter presenter_;
    app::Asker reads_;
    app::Asker behindReads_;
    app::Asker writes_;
    bool stale_ = true;
    std::vector<BehindQuote> quotes_;

    StoryFilterBox* filter_ = nullptr;
    Panes* panes_;
    MarkupList* views_;
    wxChoice* coder_ = nullptr;
    std::array<Option, 4> options_{Option{OverviewOption::Property}, Option{OverviewOption::Story},
                                   Option{OverviewOption::Theme}, Option{OverviewOption::Claim}};
    wxScrolledWindow* frame_ = nullptr;
    ScenePanel* picture_ = nullptr;
    Prose* note_ = nullptr;
    CountGrid* grid_ = nullptr;
    wxPanel* right_ = nullptr;
    Prose* behindTitle_ = nullptr;
    MarkupList* behind_ = nullptr;
};

}  // namespace vertelwerk::gui
