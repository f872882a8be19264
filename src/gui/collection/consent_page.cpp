#include "gui/collection/consent_page.h"

#include "gui/collection/collection_filter.h"
#include "gui/collection/story_pages.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/sash.h"
#include "gui/widgets/tab_order.h"

#include <utility>

#include <wx/button.h>
#include <wx/wrapsizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using Sheet = base::Result<ConsentSheetData>;
using State = base::Result<app::CollectionState>;

constexpr int rightWidth = 344;
constexpr int narrowest = 160;
constexpr const char* widthKey = "panes.consent.right";

/// Which stories the list shows.
enum Which { All, Apart, Unknown };

}  // namespace

ConsentPage::ConsentPage(wxWindow* parent, Shell& shell)
    : DeskPage(parent),
      shell_(shell),
      list_(pagesOf(shell, pages_, [this] { return which_->GetSelection() == Apart; })),
      flow_(this, shell),
      erase_(this, shell),
      panes_(new LineSplitter(this)),
      beside_(new wxSimplebook(panes_)),
      rules_(new RulesView(beside_, shell.catalogue())) {
    auto* list = layOutList(panes_);
    list->MoveBeforeInTabOrder(beside_);
    sheet_ = new ConsentSheetView(beside_, shell.catalogue());
    beside_->AddPage(rules_, {});
    beside_->AddPage(sheet_, {});
    const int width = FromDIP(shell.settings().number(widthKey, rightWidth));
    panes_->SetMinimumPaneSize(FromDIP(narrowest));
    panes_->SetSashGravity(1);
    panes_->SplitVertically(list, beside_, -width);
    keepSash(*panes_, -width, [this](int sash) { shell_.settings().set(widthKey, ToDIP(-sash)); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(panes_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(8)));
    SetSizer(all);
    connect();
}

wxWindow* ConsentPage::layOutList(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    auto* page = new wxPanel(parent);
    which_ = new wxChoice(page, wxID_ANY);
    which_->SetName(say(catalogue, msg("Which stories")));
    for (const auto& words : {msg("All stories"), msg("Set apart"), msg("Research not known")}) {
        which_->Append(say(catalogue, words));
    }
    which_->SetSelection(All);
    count_ = new wxStaticText(page, wxID_ANY, {});
    auto* record = new wxButton(page, wxID_ANY, say(catalogue, msg("Consent list ...")));
    record->SetToolTip(say(catalogue, msg("Record consent for many stories from a spreadsheet")));
    record->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (writable()) {
            flow_.chooseList();
        }
    });
    rows_ = new CollectionListView(page, list_, catalogue, consentTable());
    auto* whole = new wxButton(page, wxID_ANY, say(catalogue, msg("The whole collection")));
    whole->SetToolTip(
        say(catalogue, msg("On which ground you keep the stories, until when, and how strictly")));
    whole->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { showRules(); });
    auto* head = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    head->Add(which_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(count_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    head->Add(record, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(whole, wxSizerFlags().CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(rows_, wxSizerFlags(1).Expand());
    page->SetSizer(column);
    tabAsRead(*page);
    return page;
}

void ConsentPage::connect() {
    const auto tell = [this](const base::Error& error) { shell_.tell(error); };
    list_.resized = [this] { listChanged(true); };
    list_.refreshed = [this] { listChanged(false); };
    list_.failed = tell;
    rules_->objected = tell;
    sheet_->objected = tell;
    rules_->changed = [this](const store::CollectionSettings& settings) { flow_.changeRules(settings); };
    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        CollectionChoices choices;
        choices.consent = event.GetSelection() == Unknown ? "research=unknown" : "";
        if (const auto query = queryOf(choices)) {
            list_.filter(*query);
        }
    });
    rows_->chosen = [this](model::StoryId story) {
        beside_->ChangeSelection(story ? 1 : 0);
        showSheet(story);
    };
    rows_->opened = [this](model::StoryId story) { shell_.openStory({story, std::nullopt}); };
    sheet_->answered = [this](model::Purpose purpose, model::Answer answer) {
        if (const auto proof = sheet_->proof()) {
            flow_.change(sheet_->sheet().id, {purpose, answer}, *proof);
        } else {
            shell_.tell(proof.error());
            showSheet(sheet_->sheet().id);
        }
    };
    sheet_->mediumAnswered = [this](std::size_t part, model::Answer answer) {
        if (const auto proof = sheet_->proof()) {
            flow_.changeMedium(sheet_->sheet().id, part, answer, *proof);
        } else {
            shell_.tell(proof.error());
            showSheet(sheet_->sheet().id);
        }
    };
    sheet_->endChanged = [this](const std::string& until) { flow_.changeEnd(sheet_->sheet().id, until); };
    sheet_->promiseChanged = [this](const std::string& promised) {
        flow_.changePromise(sheet_->sheet().id, promised);
    };
    sheet_->eraseAsked = [this] { erase_.ask(sheet_->sheet().id); };
    sheet_->withdrawAsked = [this] { flow_.askWithdrawal(sheet_->sheet().id, sheet_->sheet().title); };
}

const ConsentSheet* ConsentPage::chosen() const {
    const bool some = beside_->GetCurrentPage() == sheet_ && sheet_->sheet().id;
    return some ? &sheet_->sheet() : nullptr;
}

void ConsentPage::showRules() {
    rows_->UnselectAll();
    beside_->ChangeSelection(0);
    rules_->SetFocus();
}

void ConsentPage::projectChanged() {
    beside_->ChangeSelection(0);
    which_->SetSelection(All);
    sheet_->showNothing();
    list_.clear();
}

void ConsentPage::refresh() {
    if (shell_.workbench() == nullptr) {
        return;
    }
    list_.reload();
    shell_.workbench()->read<State>(
        [](app::Reading& reading) { return app::collectionState(reading.database); },
        rulesAsker_.latest<State>([this](const State& state) {
            if (state) {
                rules_->show(*state, writable());
            } else {
                shell_.tell(state.error());
            }
        }));
    showSheet(sheet_->sheet().id);
}

void ConsentPage::listChanged(bool resized) {
    count_->SetLabel(say(shell_.catalogue(), base::plural("{0} story", "{0} stories", list_.size())));
    count_->GetParent()->Layout();
    if (resized) {
        rows_->resize();
    } else {
        rows_->refreshRows();
    }
    if (std::exchange(focusDue_, false)) {
        // Not the list: that chooses its first story, and the rules come first.
        CallAfter([this] { which_->SetFocus(); });
    }
}

void ConsentPage::showSheet(model::StoryId story) {
    if (!story || shell_.workbench() == nullptr) {
        sheet_->showNothing();
        return;
    }
    shell_.workbench()->read<Sheet>(
        [story](app::Reading& reading) { return readConsentSheet(reading.database, story); },
        sheetAsker_.latest<Sheet>([this](const Sheet& sheet) {
            if (sheet) {
                sheet_->show(makeConsentSheet(*sheet, shell_.catalogue()), writable());
            } else {
                sheet_->showNothing();
            }
        }));
}

bool ConsentPage::writable() const {
    return shell_.workbench() != nullptr && shell_.workbench()->writable();
}

}  // namespace vertelwerk::gui
