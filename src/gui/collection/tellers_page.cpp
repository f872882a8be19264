#include "gui/collection/tellers_page.h"

#include "gui/collection/merge_dialog.h"
#include "gui/collection/story_cells.h"
#include "gui/frame/messages.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/plain_grid.h"
#include "gui/widgets/tab_order.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <utility>

#include <wx/clipbrd.h>
#include <wx/sizer.h>
#include <wx/textdlg.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Read = base::Result<std::vector<store::Narrator>>;

constexpr int storiesWidth = 72;
constexpr int widestColumn = 280;
constexpr int sideWidth = 264;

}  // namespace

/// Lends the tellers to the grid.
class TellersPage::Table : public wxGridTableBase {
  public:
    explicit Table(TellersPage& page) : page_(page) {}

    int GetNumberRows() override { return static_cast<int>(page_.cells_.tellers().size()); }
    int GetNumberCols() override { return static_cast<int>(page_.cells_.columns()); }
    wxString GetValue(int row, int column) override {
        return toWx(page_.cells_.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    }
    void SetValue(int row, int column, const wxString& value) override {
        page_.write(row, column, fromWx(value));
    }
    wxString GetRowLabelValue(int row) override { return wxString::Format(wxASCII_STR("%d"), row + 1); }
    wxString GetColLabelValue(int column) override {
        const auto at = static_cast<std::size_t>(column);
        const auto& catalogue = page_.shell_.catalogue();
        return at == TellerGrid::nameColumn ? say(catalogue, msg("Teller"))
               : at == TellerGrid::storiesColumn
                   ? say(catalogue, msg("Stories"))
                   : toWx(page_.cells_.attributes().at(at - TellerGrid::firstAttribute));
    }
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind kind) override {
        auto* attr = wxGridTableBase::GetAttr(row, column, kind);
        if (static_cast<std::size_t>(column) == TellerGrid::storiesColumn) {
            auto* fixed = attr != nullptr ? attr : new wxGridCellAttr;
            fixed->SetReadOnly();
            fixed->SetAlignment(wxALIGN_RIGHT, wxALIGN_CENTRE);
            return fixed;
        }
        return attr;
    }

  private:
    TellersPage& page_;
};

TellersPage::TellersPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      erasing_(this, shell),
      grid_(new wxGrid(this, wxID_ANY)),
      attribute_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("New attribute ...")))),
      paste_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Paste from spreadsheet")))),
      merge_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Merge with ...")))),
      erase_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Erase ...")))),
      who_(new Prose(this, {})),
      stories_(new MarkupList(this, say(shell.catalogue(), msg("Stories of the chosen teller")))) {
    const auto& catalogue = shell.catalogue();
    grid_->SetName(say(catalogue, msg("Tellers")));
    grid_->SetTable(new Table(*this), true);
    dressGrid(*grid_);
    grid_->SetRowLabelSize(forText(*this, 40));
    auto* note = new Prose(
        this,
        say(catalogue, msg("What you write here is set on every story of the teller, and can be undone. "
                           "Where stories differ, the values stand beside each other.")));
    note->SetForegroundColour(quietTextColour());
    paste_->SetToolTip(say(catalogue, msg("From the chosen cell on; or copy the names of the columns along, "
                                          "with Teller as the first, and rows go by name (Ctrl+V)")));
    erase_->SetToolTip(say(catalogue, msg("Erase everything of the chosen teller for good")));
    who_->SetFont(headingFont(0));
    auto* tools = new wxBoxSizer(wxHORIZONTAL);
    for (auto* button : {attribute_, paste_, merge_, erase_}) {
        tools->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    }
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(tools, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    left->Add(grid_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    left->Add(note, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(who_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(16)));
    right->Add(stories_, wxSizerFlags(1).Expand().Border(wxBOTTOM | wxRIGHT, FromDIP(16)));
    stories_->SetMinSize(FromDIP(wxSize(sideWidth, -1)));
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(left, wxSizerFlags(1).Expand());
    all->Add(right, wxSizerFlags().Expand());
    SetSizer(all);
    tabAsRead(*this);
    bindEvents();
}

void TellersPage::bindEvents() {
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        CallAfter([this] { showStories(); });
    });
    grid_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == 'V' && event.GetModifiers() == wxMOD_CONTROL) {
            pasteClipboard();
        } else {
            event.Skip();
        }
    });
    attribute_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { askAttribute(); });
    paste_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { pasteClipboard(); });
    merge_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { askMerge(); });
    erase_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (const auto* teller = chosen(); teller != nullptr && !teller->stories.empty()) {
            erasing_.ask(teller->stories.front().id, EraseFlow::Begin::WithItsTeller);
        }
    });
    stories_->onActivate = [this](std::size_t row) {
        if (const auto* teller = chosen(); teller != nullptr && row < teller->stories.size()) {
            shell_.openStory({teller->stories[row].id, std::nullopt});
        }
    };
}

void TellersPage::projectChanged() {
    added_.clear();
    take(TellerGrid());
}

void TellersPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    shell_.workbench()->read<Read>([](app::Reading& reading) { return store::narrators(reading.database); },
                                   reads_.latest<Read>([this](Read tellers) {
                                       if (tellers) {
                                           take(TellerGrid(*std::move(tellers)));
                                       } else {
                                           shell_.tell(tellers.error());
                                       }
                                   }));
}

void TellersPage::take(TellerGrid cells) {
    // What is being written belongs to the teller who stands there now.
    grid_->DisableCellEditControl();
    const auto before = cells_.attributes();
    const auto* teller = chosen();
    const auto chosenBefore = teller == nullptr ? model::NarratorId{} : teller->id;
    cells_ = std::move(cells);
    for (const auto& name : added_) {
        cells_.addAttribute(name);
    }
    fitGrid(*grid_);
    if (cells_.attributes() != before) {
        fitColumns();
    }
    grid_->EnableEditing(writable());
    for (auto* button : {attribute_, paste_, merge_, erase_}) {
        button->Enable(writable() && !cells_.tellers().empty());
    }
    const auto again = std::ranges::find(cells_.tellers(), chosenBefore, &store::Narrator::id);
    if (again != cells_.tellers().end()) {
        grid_->SetGridCursor(static_cast<int>(again - cells_.tellers().begin()), grid_->GetGridCursorCol());
    }
    grid_->ForceRefresh();
    showStories();
    if (!cells_.tellers().empty() && std::exchange(focusDue_, false)) {
        CallAfter([this] { grid_->SetFocus(); });
    }
}

/// Each column as wide as its name and its longest words ask, within bounds.
void TellersPage::fitColumns() {
    grid_->SetColSize(static_cast<int>(TellerGrid::storiesColumn), forText(*this, storiesWidth));
    const auto font = grid_->GetLabelFont();
    for (int column = 0; column < grid_->GetNumberCols(); ++column) {
        if (column == static_cast<int>(TellerGrid::storiesColumn)) {
            continue;
        }
        int name = 0;
        grid_->GetTextExtent(grid_->GetColLabelValue(column), &name, nullptr, nullptr, nullptr, &font);
        wxString longest;
        for (std::size_t row = 0; row < cells_.tellers().size(); ++row) {
            const auto words = toWx(cells_.cell(row, static_cast<std::size_t>(column)));
            longest = words.length() > longest.length() ? words : longest;
        }
        const int width = std::max(name, grid_->GetTextExtent(longest).x);
        grid_->SetColSize(column, std::clamp(width + FromDIP(16), grid_->GetDefaultColSize(),
                                             forText(*this, widestColumn)));
    }
}

void TellersPage::write(int row, int column, const std::string& text) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= cells_.tellers().size()) {
        return;
    }
    if (static_cast<std::size_t>(column) == TellerGrid::nameColumn) {
        if (text != cells_.tellers()[at].label) {
            run([teller = cells_.tellers()[at].id, text](app::Project& project) {
                return app::renameTeller(project, teller, text);
            });
        }
    } else if (auto changed = cells_.changeOf(at, static_cast<std::size_t>(column), text)) {
        change({*std::move(changed)});
    }
}

void TellersPage::change(std::vector<app::TellerChange> changes, const base::Message& told) {
    if (!changes.empty()) {
        run([changes =
                 std::move(changes)](app::Project& project) { return app::changeTellers(project, changes); },
            told);
    }
}

void TellersPage::run(std::function<base::Status(app::Project&)> task, const base::Message& told) {
    if (!writable()) {
        return;
    }
    shell_.workbench()->write<base::Status>(
        std::move(task), writes_.whileAlive<base::Status>([this, told](const base::Status& done) {
            if (!done) {
                shell_.tell(done.error());
                refresh();
            } else if (!told.empty()) {
                shell_.tell(told);
            }
        }));
}

void TellersPage::paste(const std::string& cells) {
    if (!writable() || grid_->GetGridCursorRow() < 0) {
        return;
    }
    auto changes = cells_.pasted(static_cast<std::size_t>(grid_->GetGridCursorRow()),
                                 static_cast<std::size_t>(grid_->GetGridCursorCol()), cells);
    if (changes && changes->empty()) {
        shell_.tell(msg("What you paste stands there already."));
    } else if (changes) {
        const auto told =
            base::plural("{0} cell was filled in.", "{0} cells were filled in.", changes->size());
        change(*std::move(changes), told);
    } else {
        shell_.tell(changes.error());
    }
}

void TellersPage::pasteClipboard() {
    wxTextDataObject text;
    if (wxTheClipboard->Open()) {
        wxTheClipboard->GetData(text);
        wxTheClipboard->Close();
    }
    paste(fromWx(text.GetText()));
}

void TellersPage::addAttribute(const std::string& name) {
    added_.push_back(name);
    take(cells_);
    const int last = grid_->GetNumberCols() - 1;
    grid_->GoToCell(std::max(grid_->GetGridCursorRow(), 0), last);
}

void TellersPage::askAttribute() {
    const auto& catalogue = shell_.catalogue();
    wxTextEntryDialog dialog(this, say(catalogue, msg("What is the attribute called?")),
                             say(catalogue, msg("New attribute")));
    sayButtons(dialog, catalogue, msg("Add"));
    if (dialog.ShowModal() == wxID_OK && !dialog.GetValue().Trim().empty()) {
        addAttribute(fromWx(dialog.GetValue()));
    }
}

void TellersPage::askMerge() {
    const auto* teller = chosen();
    if (teller == nullptr) {
        return;
    }
    MergeDialog dialog(this, shell_.catalogue(), cells_.tellers(), *teller);
    if (dialog.ShowModal() == wxID_OK && dialog.gone()) {
        mergeChosen(*dialog.gone());
    }
}

void TellersPage::mergeChosen(model::NarratorId other) {
    if (const auto* teller = chosen()) {
        const auto gone = std::ranges::find(cells_.tellers(), other, &store::Narrator::id);
        run([kept = teller->id,
             other](app::Project& project) { return app::mergeTellers(project, kept, other); },
            gone == cells_.tellers().end()
                ? base::Message{}
                : msg("{0} and {1} are one teller now, under the name {0}.", teller->label, gone->label));
    }
}

const store::Narrator* TellersPage::chosen() const {
    const auto row = grid_->GetGridCursorRow();
    return row >= 0 && static_cast<std::size_t>(row) < cells_.tellers().size()
               ? &cells_.tellers()[static_cast<std::size_t>(row)]
               : nullptr;
}

void TellersPage::showStories() {
    const auto& catalogue = shell_.catalogue();
    const auto* teller = chosen();
    std::vector<Row> rows;
    if (teller != nullptr) {
        for (const auto& story : teller->stories) {
            const auto about = story.number.empty() ? std::string() : story.number + "  ";
            rows.push_back({RowLine{{Piece{titleOf(story.title, catalogue), Look::Strong, {}}}, 2},
                            RowLine{{Piece{about + story.beginning, Look::Quiet, {}}}, 2}});
        }
    }
    who_->say(teller == nullptr ? say(catalogue, msg("No teller yet."))
                                : say(catalogue, base::plural("{1}: {0} story", "{1}: {0} stories",
                                                              teller->stories.size(), teller->label)));
    stories_->setRows(std::move(rows));
    Layout();
}

bool TellersPage::writable() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

}  // namespace vertelwerk::gui
