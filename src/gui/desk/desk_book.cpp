#include "gui/desk/desk_book.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <initializer_list>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

DeskBook::DeskBook(wxWindow* parent, Shell& shell)
    : wxPanel(parent),
      shell_(shell),
      back_(new wxButton(this, wxID_ANY, say(shell.catalogue(), msg("Back to the story")))),
      title_(new wxStaticText(this, wxID_ANY, {})),
      pages_(new wxSimplebook(this)),
      retrieval_(new RetrievalPage(pages_, shell)),
      card_(new CardPage(pages_, shell)),
      memos_(new MemoPage(pages_, shell)),
      grid_(new GridPage(pages_, shell)),
      history_(new HistoryPage(pages_, shell)),
      coders_(new CodersPage(pages_, shell)),
      compare_(new ComparePage(pages_, shell)) {
    for (DeskPage* page :
         std::initializer_list<DeskPage*>{retrieval_, card_, memos_, grid_, history_, coders_, compare_}) {
        pages_->AddPage(page, {});
    }
    back_->SetBitmap(icon("previous", 16));
    back_->SetToolTip(say(shell.catalogue(), msg("Esc")));
    title_->SetFont(headingFont(2));
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(back_, wxSizerFlags().CentreVertical());
    head->Add(title_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(16)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    column->Add(pages_, wxSizerFlags(1).Expand());
    SetSizer(column);
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers()) {
            close();
        } else {
            event.Skip();
        }
    });
    grid_->passagesAsked = [this](const OnlyStory& story, const model::Code& theme) {
        showPassages(theme, story);
    };
}

void DeskBook::open(DeskPage* page) {
    pages_->ChangeSelection(static_cast<std::size_t>(pages_->FindPage(page)));
    title_->SetLabelText(say(shell_.catalogue(), page->title()));
    open_ = true;
    if (toggled) {
        toggled(true);
    }
    Layout();
    page->refresh();
    page->begin();
}

void DeskBook::close() {
    if (std::exchange(open_, false) && toggled) {
        toggled(false);
    }
}

void DeskBook::projectChanged() {
    close();
    compare_->forget();
    retrieval_->forget();
}

void DeskBook::dataChanged() {
    if (open_ && IsShownOnScreen()) {
        dynamic_cast<DeskPage&>(*pages_->GetCurrentPage()).refresh();
    }
}

void DeskBook::showCard(const model::Code& theme) {
    card_->show(theme);
    open(card_);
}

void DeskBook::showPassages(const model::Code& code, const std::optional<OnlyStory>& only) {
    retrieval_->show(code, only);
    open(retrieval_);
}

void DeskBook::writeMemo(const store::MemoSubject& subject, const base::Message& about) {
    open(memos_);
    memos_->write(subject, about);
}

void DeskBook::addActions(ActionTable& table, std::function<const model::Code*()> chosenCode) {
    const auto add = [&](const char* id, const base::Message& label, const char* key, const char* picture,
                         std::function<void()> run, std::function<bool()> enabled) {
        Action action;
        action.id = id;
        action.label = label;
        action.shortcut = key;
        action.menu = Menu::View;
        action.icon = picture;
        action.onToolbar = true;
        action.run = std::move(run);
        action.enabled = std::move(enabled);
        table.add(std::move(action));
    };
    const auto hasProject = [this] { return shell_.workbench() != nullptr; };
    add(
        "desk.passages", msg("Retrieve passages"), "Ctrl+Shift+F", "quote", [this] { open(retrieval_); },
        hasProject);
    add(
        "desk.card", msg("Theme card"), "Ctrl+Shift+T", "theme",
        [this, chosenCode] {
            if (const auto* code = chosenCode()) {
                showCard(*code);
            }
        },
        [hasProject, chosenCode] { return hasProject() && chosenCode() != nullptr; });
    add("desk.memos", msg("All memos"), "Ctrl+Shift+M", "memo", [this] { open(memos_); }, hasProject);
    add(
        "desk.summaries", msg("Summaries by story and theme"), "Ctrl+Shift+G", "table",
        [this] { open(grid_); }, hasProject);
    add(
        "desk.coders", msg("Coders and their stories"), "Ctrl+Shift+D", "narrator", [this] { open(coders_); },
        hasProject);
    add(
        "desk.compare", msg("Compare two coders"), "Ctrl+Shift+V", "session", [this] { open(compare_); },
        hasProject);
    add(
        "desk.history", msg("History of the project"), "Ctrl+Shift+H", "refresh", [this] { open(history_); },
        hasProject);
}

}  // namespace vertelwerk::gui
