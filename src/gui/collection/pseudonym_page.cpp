#include "gui/collection/pseudonym_page.h"

#include "gui/collection/pseudonym_dialog.h"
#include "gui/collection/pseudonym_report.h"
#include "gui/collection/pseudonym_table.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/plain_grid.h"
#include "gui/widgets/tab_order.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <wx/wrapsizer.h>

namespace vertelwerk::gui {
namespace {

using app::Decision;
using base::msg;
using Found = base::Result<std::vector<FoundMention>>;
using Done = base::Result<app::Pseudonymised>;

constexpr int sideWidth = 312;

/// Keys that decide on the chosen rows.
constexpr std::array decisionKeys{std::pair{'+', Decision::Replace}, std::pair{'-', Decision::Leave},
                                  std::pair{'?', Decision::Open}};

}  // namespace

PseudonymPage::PseudonymPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      only_(new wxPanel(this)),
      onlyWords_(new Prose(only_, {})),
      kind_(new wxChoice(this, wxID_ANY)),
      grid_(new wxGrid(this, wxID_ANY)),
      tally_(new wxStaticText(this, wxID_ANY, {})),
      carryOut_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Carry out ...")))),
      words_(new Prose(this, {})),
      places_(new MarkupList(this, say(shell.catalogue(), msg("Where the chosen words stand")))) {
    auto* all = new wxBoxSizer(wxHORIZONTAL);
    all->Add(layOutLeft(), wxSizerFlags(1).Expand());
    all->Add(layOutRight(), wxSizerFlags().Expand());
    SetSizer(all);
    tabAsRead(*this);
    bindEvents();
}

wxSizer* PseudonymPage::layOutLeft() {
    const auto& catalogue = shell_.catalogue();
    grid_->SetName(say(catalogue, msg("What was found")));
    grid_->SetTable(new PseudonymTable(
                        sheet_, catalogue,
                        [this](int row, int column, const std::string& words) { write(row, column, words); }),
                    true, wxGrid::wxGridSelectRows);
    dressGrid(*grid_);
    grid_->HideRowLabels();
    fitPseudonyms(*grid_);
    kind_->SetName(say(catalogue, msg("Which kind")));
    auto* tools = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    tools->Add(kind_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    tools->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("Chosen rows:"))),
               wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    const auto words = PseudonymSheet::choices(catalogue);
    for (const auto decision : {Decision::Replace, Decision::Leave, Decision::Open}) {
        const auto at = static_cast<std::size_t>(decision);
        decisions_.at(at) = new wxButton(this, wxID_ANY, toWx(words.at(at)));
        tools->Add(decisions_.at(at), wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    }
    auto* unseen =
        new Prose(this, say(catalogue, msg("Not everything is found. Easily missed: nicknames, and names "
                                           "spelled in an unusual way. Never "
                                           "seen: what a photo or recording tells, and facts that only "
                                           "together point at one person. Read each story "
                                           "before it leaves: replaced names make a text pseudonymised, "
                                           "never anonymous. Stories that are set apart are "
                                           "not looked at.")));
    unseen->SetForegroundColour(quietTextColour());
    carryOut_->SetToolTip(say(catalogue, msg("Nothing changes in the stories before you carry it out")));
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(tally_, wxSizerFlags(1).CentreVertical());
    foot->Add(carryOut_, wxSizerFlags().CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* all = new wxButton(only_, wxID_ANY, say(catalogue, msg("All stories")));
    all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { limitTo({}, {}); });
    auto* only = new wxBoxSizer(wxHORIZONTAL);
    only->Add(onlyWords_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(16)));
    only->Add(all, wxSizerFlags().CentreVertical());
    only_->SetSizer(only);
    only_->Hide();
    column->Add(only_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    column->Add(tools, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    column->Add(grid_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    column->Add(foot, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    column->Add(unseen, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    return column;
}

wxSizer* PseudonymPage::layOutRight() {
    const auto& catalogue = shell_.catalogue();
    words_->SetFont(headingFont(0));
    places_->SetMinSize(FromDIP(wxSize(sideWidth, -1)));
    auto* label = new wxStaticText(this, wxID_ANY, say(catalogue, msg("Only in the story chosen here:")));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    const std::array labels{base::Message{}, msg("Replace here"), msg("Leave here")};
    for (const auto decision : {Decision::Replace, Decision::Leave}) {
        const auto at = static_cast<std::size_t>(decision);
        here_.at(at) = new wxButton(this, wxID_ANY, say(catalogue, labels.at(at)));
        buttons->Add(here_.at(at), wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(16)));
    column->Add(places_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(16)));
    column->Add(label, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(16)));
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL & ~wxLEFT, FromDIP(8)));
    column->AddSpacer(FromDIP(8));
    return column;
}

void PseudonymPage::bindEvents() {
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        grid_->DisableCellEditControl();
        sheet_.show(kinds_.at(static_cast<std::size_t>(event.GetSelection())));
        showAll();
    });
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent& event) {
        event.Skip();
        CallAfter([this] { showPlaces(); });
    });
    grid_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F2 && !event.HasAnyModifiers()) {
            writeReplacement();
        } else {
            event.Skip();
        }
    });
    grid_->Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        const auto pressed = event.GetUnicodeKey();
        const auto key = std::ranges::find_if(
            decisionKeys, [pressed](const auto& each) { return pressed == static_cast<wxChar>(each.first); });
        if (key == decisionKeys.end()) {
            event.Skip();
        } else {
            decideByKey(key->second);
        }
    });
    for (const auto& [key, decision] : decisionKeys) {
        auto* button = decisions_.at(static_cast<std::size_t>(decision));
        button->SetToolTip(say(shell_.catalogue(), msg("Key {0} in the table", std::string(1, key))));
        button->Bind(wxEVT_BUTTON, [this, which = decision](wxCommandEvent&) { decide(which); });
    }
    for (const auto decision : {Decision::Replace, Decision::Leave}) {
        here_.at(static_cast<std::size_t>(decision))->Bind(wxEVT_BUTTON, [this, decision](wxCommandEvent&) {
            decideHere(decision);
        });
    }
    places_->onActivate = [this](std::size_t place) {
        const auto row = grid_->GetGridCursorRow();
        if (row >= 0) {
            const auto& mention = sheet_.mention(static_cast<std::size_t>(row), place);
            shell_.openStory(
                {mention.story, mention.range.empty() ? std::nullopt : std::optional(mention.range)});
        }
    };
    carryOut_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { askKeepingAndCarryOut(); });
}

void PseudonymPage::limitTo(std::optional<model::StoryId> story, const std::string& title) {
    grid_->DisableCellEditControl();
    sheet_.limitTo(story);
    onlyWords_->say(say(shell_.catalogue(), msg("Only in: {0}", title)));
    only_->Show(story.has_value());
    showKinds();
    showAll();
}

void PseudonymPage::projectChanged() {
    limitTo({}, {});
    grid_->DisableCellEditControl();
    sheet_ = {};
    looking_ = false;
    busy_ = false;
    take({});
}

base::Message PseudonymPage::unfinished() const {
    const auto decisions = busy_ ? 0 : sheet_.ownDecisions();
    return decisions == 0
               ? base::Message{}
               : base::plural("{0} decision on names was not carried out yet, and is lost then.",
                              "{0} decisions on names were not carried out yet, and are lost then.",
                              decisions);
}

void PseudonymPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    looking_ = true;
    if (const auto older = look_.lock()) {
        older->stop();
    }
    const auto task = shell_.startTask(msg("Looking for names"));
    look_ = task;
    shell_.workbench()->read<Found>(
        [task](app::Reading& reading) { return findMentions(reading.database, task->progress()); },
        reads_.latest<Found>([this](Found found) {
            looking_ = false;
            if (found) {
                take(*std::move(found));
            } else {
                shell_.tell(found.error());
                showAll();
            }
        }));
    showAll();
}

void PseudonymPage::take(std::vector<FoundMention> found) {
    // What is being written belongs to the row as it is now.
    grid_->DisableCellEditControl();
    sheet_.take(std::move(found));
    const bool first = grid_->GetNumberRows() == 0;
    showKinds();
    showAll();
    if (first) {
        fitPseudonyms(*grid_);
    }
    if (sheet_.rows() > 0 && std::exchange(focusDue_, false)) {
        CallAfter([this] { grid_->SetFocus(); });
    }
}

void PseudonymPage::showKinds() {
    const auto& catalogue = shell_.catalogue();
    constexpr int all = -1;
    const int before = kind_->GetSelection();
    const int chosen =
        before > 0 ? static_cast<int>(kinds_.at(static_cast<std::size_t>(before)).value()) : all;
    kinds_ = {std::nullopt};
    kind_->Clear();
    kind_->Append(say(catalogue, msg("All kinds")));
    int selection = 0;
    for (const auto& [kind, count] : sheet_.kinds()) {
        if (static_cast<int>(kind) == chosen) {
            selection = static_cast<int>(kinds_.size());
        }
        kinds_.emplace_back(kind);
        kind_->Append(say(catalogue, app::nameOf(kind)) + wxString::Format(wxASCII_STR(" (%zu)"), count));
    }
    kind_->SetSelection(selection);
    sheet_.show(kinds_.at(static_cast<std::size_t>(selection)));
}

void PseudonymPage::showAll() {
    fitGrid(*grid_);
    const bool may = writable() && !busy_;
    const bool any = sheet_.rows() > 0;
    grid_->EnableEditing(may);
    const auto tally = sheet_.tally();
    for (auto* button : decisions_) {
        button->Enable(may && any);
    }
    carryOut_->Enable(may && tally.replaced + tally.left > 0);
    tally_->SetLabel(
        say(shell_.catalogue(), looking_ ? msg("Looking for names and other traces ...")
                                         : msg("To be replaced: {0}. To be left: {1}. Not decided: {2}.",
                                               tally.replaced, tally.left, tally.open)));
    grid_->ForceRefresh();
    showPlaces();
}

void PseudonymPage::showPlaces() {
    const auto row = grid_->GetGridCursorRow();
    const bool any = row >= 0 && static_cast<std::size_t>(row) < sheet_.rows();
    const auto& catalogue = shell_.catalogue();
    const auto at = static_cast<std::size_t>(std::max(row, 0));
    const auto place = places_->selected();
    places_->setRows(any ? sheet_.places(at, catalogue) : std::vector<Row>());
    if (places_->rows() > 0) {
        places_->select(std::min(place.value_or(0), places_->rows() - 1));
    }
    words_->say(any        ? toWx(sheet_.cell(at, PseudonymSheet::Words, catalogue))
                : looking_ ? wxString()
                           : say(catalogue, msg("Nothing was found to decide on.")));
    for (const auto decision : {Decision::Replace, Decision::Leave}) {
        here_.at(static_cast<std::size_t>(decision))->Enable(any && writable() && !busy_);
    }
    Layout();
}

void PseudonymPage::write(int row, int column, const std::string& words) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= sheet_.rows() ||
        words == sheet_.cell(at, static_cast<std::size_t>(column), shell_.catalogue())) {
        return;
    }
    if (column == PseudonymSheet::Replacement) {
        if (const auto set = sheet_.setReplacement(at, words); !set) {
            shell_.tell(set.error());
        }
    } else {
        const auto choices = PseudonymSheet::choices(shell_.catalogue());
        if (const auto found = std::ranges::find(choices, words); found != choices.end()) {
            sheet_.decide(at, static_cast<Decision>(found - choices.begin()));
        }
    }
    CallAfter([this] { showAll(); });
}

std::vector<int> PseudonymPage::chosenRows() const {
    std::set<int> rows;
    for (const auto row : grid_->GetSelectedRows()) {
        rows.insert(row);
    }
    if (rows.empty() && grid_->GetGridCursorRow() >= 0) {
        rows.insert(grid_->GetGridCursorRow());
    }
    return {rows.begin(), rows.end()};
}

void PseudonymPage::decide(Decision decision) {
    for (const auto row : chosenRows()) {
        sheet_.decide(static_cast<std::size_t>(row), decision);
    }
    showAll();
}

void PseudonymPage::decideByKey(Decision decision) {
    const auto chosen = chosenRows();
    decide(decision);
    if (chosen.size() == 1 && chosen.front() + 1 < grid_->GetNumberRows()) {
        // A row that stays chosen would be decided on again, and not the one that the cursor is at.
        grid_->ClearSelection();
        grid_->GoToCell(chosen.front() + 1, grid_->GetGridCursorCol());
    }
}

void PseudonymPage::writeReplacement() {
    const int row = grid_->GetGridCursorRow();
    if (row >= 0) {
        grid_->GoToCell(row, PseudonymSheet::Replacement);
        grid_->EnableCellEditControl(grid_->CanEnableCellControl());
    }
}

void PseudonymPage::decideHere(Decision decision) {
    if (const auto place = places_->selected()) {
        sheet_.decideInStory(static_cast<std::size_t>(grid_->GetGridCursorRow()), *place, decision);
        showAll();
    }
}

void PseudonymPage::askKeepingAndCarryOut() {
    grid_->SaveEditControlValue();
    const auto tally = sheet_.tally();
    if (tally.replaced == 0) {
        carryOut({});
    } else if (const auto keeping = askKeeping(this, shell_.catalogue(), shell_.settings(), tally)) {
        carryOut(*keeping);
    }
}

void PseudonymPage::carryOut(const app::PseudonymKeeping& keeping) {
    if (!writable() || busy_) {
        return;
    }
    busy_ = true;
    showAll();
    const auto task = shell_.startTask(msg("Replacing names"));
    shell_.workbench()->write<Done>(
        [mentions = sheet_.decisions(), keeping, task](app::Project& project) {
            return app::pseudonymise(project, mentions, keeping);
        },
        writes_.whileAlive<Done>([this, keeping](const Done& done) {
            busy_ = false;
            showAll();
            if (done) {
                reportPseudonyms(this, shell_, *done, keeping);
            } else {
                shell_.tell(done.error());
            }
        }));
}

bool PseudonymPage::writable() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

}  // namespace vertelwerk::gui
