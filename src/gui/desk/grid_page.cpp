#include "gui/desk/grid_page.h"

#include "vertelwerk/app/story_title.h"

#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/plain_grid.h"
#include "gui/widgets/text_room.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Grid = base::Result<app::SummaryGrid>;

constexpr int rowLines = 3;

}  // namespace

/// Lends the cells to the grid.
class GridPage::Table : public wxGridTableBase {
  public:
    Table(const app::SummaryGrid& grid, const base::Catalogue& catalogue)
        : grid_(grid), catalogue_(catalogue) {}

    int GetNumberRows() override { return static_cast<int>(grid_.stories.size()); }
    int GetNumberCols() override { return static_cast<int>(grid_.themes.size()); }
    wxString GetValue(int row, int column) override {
        const auto& cell = at(row, column);
        auto words = toWx(cell.summary);
        if (cell.passages > 0) {
            words += (words.empty() ? wxString() : toWx("\n\xC2\xB7 ")) +
                     say(catalogue_, base::plural("{0} passage", "{0} passages", cell.passages));
        }
        return words;
    }
    void SetValue(int, int, const wxString&) override {}
    wxString GetRowLabelValue(int row) override {
        const auto& story = grid_.stories.at(static_cast<std::size_t>(row));
        return toWx(app::storyTitle(story, catalogue_));
    }
    wxString GetColLabelValue(int column) override {
        const auto& theme = grid_.themes.at(static_cast<std::size_t>(column));
        const auto number = theme.number ? std::to_string(*theme.number) + " " : std::string();
        return toWx(number + model::briefName(theme, catalogue_.language()));
    }
    [[nodiscard]] const app::GridCell& at(int row, int column) const {
        return grid_.cell(grid_.stories.at(static_cast<std::size_t>(row)).id,
                          grid_.themes.at(static_cast<std::size_t>(column)).id);
    }

  private:
    const app::SummaryGrid& grid_;
    const base::Catalogue& catalogue_;
};

GridPage::GridPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      filter_(new StoryFilterBox(this, shell, "summaries")),
      grid_(new wxGrid(this, wxID_ANY)),
      where_(new wxStaticText(this, wxID_ANY, {})),
      text_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 88)), wxTE_MULTILINE)) {
    const auto& catalogue = shell.catalogue();
    grid_->SetName(say(catalogue, msg("Summaries by story and theme")));
    auto* table = new Table(cells_, catalogue);
    table->SetAttrProvider(makeRoomyRowNames());
    grid_->SetTable(table, true);
    grid_->EnableEditing(false);
    grid_->SetDefaultRenderer(makeWrappedCell());
    grid_->SetRowLabelAlignment(wxALIGN_LEFT, wxALIGN_TOP);
    grid_->SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_TOP);
    grid_->SetRowLabelSize(forText(*this, 210));
    grid_->SetDefaultColSize(forText(*this, 188));
    followColours(*grid_);
    leaveAtOnceByTab(*grid_);
    grid_->SetDefaultRowSize(GetCharHeight() * rowLines + FromDIP(8));
    grid_->DisableDragRowSize();
    text_->SetName(say(catalogue, msg("The summary of this cell; it is kept when you leave it")));
    where_->SetFont(headingFont(0));
    giveTextRoom(*text_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(filter_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    column->Add(grid_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    column->Add(where_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    column->Add(text_, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizer(column);
    filter_->changed = [this] {
        keep();
        refresh();
    };
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        keep();
        row_ = event.GetRow();
        column_ = event.GetCol();
        showCell();
        event.Skip();
    });
    grid_->Bind(wxEVT_GRID_CELL_LEFT_DCLICK, [this](wxGridEvent& event) {
        if (passagesAsked && event.GetRow() < grid_->GetNumberRows()) {
            const auto& story = cells_.stories.at(static_cast<std::size_t>(event.GetRow()));
            passagesAsked({story.id, app::storyTitle(story, shell_.catalogue())},
                          cells_.themes.at(static_cast<std::size_t>(event.GetCol())));
        }
    });
    grid_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_F2) {
            text_->SetFocus();
        } else {
            event.Skip();
        }
    });
    text_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        keep();
        event.Skip();
    });
    text_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN && event.GetModifiers() == wxMOD_CONTROL) {
            grid_->SetFocus();
        } else {
            event.Skip();
        }
    });
    showCell();
}

void GridPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    filter_->read<Grid>(
        asker_,
        [](app::Reading& reading, const model::StoryFilter& filter) {
            return app::summaryGrid(reading.database, filter);
        },
        [this](Grid grid) {
            if (grid) {
                take(*std::move(grid));
            } else {
                shell_.tell(grid.error());
            }
        });
}

void GridPage::forget() {
    asker_ = {};
    filter_->projectChanged();
    row_ = -1;
    take({});
}

/// What was being written stays with its story, wherever that stands now.
void GridPage::take(app::SummaryGrid grid) {
    const auto story = row_ >= 0 && row_ < grid_->GetNumberRows()
                           ? cells_.stories.at(static_cast<std::size_t>(row_)).id
                           : model::StoryId{};
    cells_ = std::move(grid);
    fitGrid(*grid_);
    const auto found = std::ranges::find(cells_.stories, story, &model::StoryRow::id);
    row_ = found == cells_.stories.end() ? -1 : static_cast<int>(found - cells_.stories.begin());
    grid_->ForceRefresh();
    showCell();
}

void GridPage::showCell() {
    const bool there =
        row_ >= 0 && column_ >= 0 && row_ < grid_->GetNumberRows() && column_ < grid_->GetNumberCols();
    text_->Enable(there && shell_.workbench() != nullptr && shell_.workbench()->writable());
    if (!there) {
        where_->SetLabelText(say(shell_.catalogue(), msg("Choose a cell and press Enter to write in it.")));
        return;
    }
    auto* table = grid_->GetTable();
    where_->SetLabelText(table->GetRowLabelValue(row_) + toWx(" \xC2\xB7 ") +
                         table->GetColLabelValue(column_));
    if (!text_->HasFocus()) {
        text_->ChangeValue(toWx(dynamic_cast<Table*>(table)->at(row_, column_).summary));
    }
}

/// What was written is kept as soon as it is left.
void GridPage::keep() {
    if (!text_->IsEnabled() || row_ < 0 || row_ >= grid_->GetNumberRows() ||
        column_ >= grid_->GetNumberCols()) {
        return;
    }
    const auto words = fromWx(text_->GetValue());
    if (words == dynamic_cast<Table*>(grid_->GetTable())->at(row_, column_).summary) {
        return;
    }
    const auto story = cells_.stories.at(static_cast<std::size_t>(row_));
    const auto theme = cells_.themes.at(static_cast<std::size_t>(column_));
    cells_.cells[{story.id, theme.id}].summary = words;
    shell_.workbench()->write<base::Status>(
        [story, theme, words](app::Project& project) {
            return app::setSummary(project, story, theme, words);
        },
        asker_.whileAlive<base::Status>([this](base::Status written) {
            if (!written) {
                shell_.tell(written.error());
            }
        }));
    grid_->ForceRefresh();
}

}  // namespace vertelwerk::gui
