#include "gui/desk/page_book.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/plain_grid.h"

#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

PageBook::PageBook(wxWindow* parent, Shell& shell, const base::Message& back)
    : wxPanel(parent),
      shell_(shell),
      back_(new wxButton(this, wxID_ANY, say(shell.catalogue(), back))),
      title_(new wxStaticText(this, wxID_ANY, {})),
      pages_(new wxSimplebook(this)) {
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
        if (event.GetKeyCode() == WXK_ESCAPE && !event.HasAnyModifiers() && !isCellBeingWritten()) {
            close();
        } else {
            event.Skip();
        }
    });
}

void PageBook::open(DeskPage* page) {
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

void PageBook::close() {
    if (std::exchange(open_, false) && toggled) {
        toggled(false);
    }
}

void PageBook::dataChanged() {
    if (open_ && IsShownOnScreen()) {
        dynamic_cast<DeskPage&>(*pages_->GetCurrentPage()).refresh();
    }
}

bool PageBook::mayStep(int stories) const {
    return open_ && dynamic_cast<DeskPage&>(*pages_->GetCurrentPage()).mayStep(stories);
}

void PageBook::step(int stories) {
    dynamic_cast<DeskPage&>(*pages_->GetCurrentPage()).step(stories);
}

Action PageBook::action(const char* id, const base::Message& label, const char* key,
                        std::function<void()> run, std::function<bool()> enabled) {
    Action action;
    action.id = id;
    action.label = label;
    action.shortcut = key;
    action.menu = Menu::View;
    action.run = std::move(run);
    action.enabled = std::move(enabled);
    return action;
}

Action PageBook::onToolbar(Action action, const char* picture, base::Message brief) {
    action.onToolbar = true;
    action.icon = picture;
    action.brief = std::move(brief);
    return action;
}

}  // namespace vertelwerk::gui
