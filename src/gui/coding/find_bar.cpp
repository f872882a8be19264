#include "gui/coding/find_bar.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {

using base::msg;

FindBar::FindBar(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      words_(new wxSearchCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(280, -1)))),
      count_(new wxStaticText(this, wxID_ANY, {})) {
    words_->SetDescriptiveText(say(catalogue, msg("Find in this story")));
    words_->SetName(say(catalogue, msg("Find in this story")));
    words_->SetToolTip(say(catalogue, msg("Enter: next, Shift+Enter: previous, Esc: back to the text")));
    count_->SetForegroundColour(quietTextColour());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(words_, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    row->Add(count_, wxSizerFlags().CentreVertical());
    SetSizer(row);
    Hide();
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (typed) {
            typed(fromWx(words_->GetValue()));
        }
    });
    words_->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && moved) {
            moved(!event.ShiftDown());
        } else {
            event.Skip();
        }
    });
}

void FindBar::open() {
    Show();
    GetParent()->Layout();
    words_->SetFocus();
    words_->SelectAll();
    if (typed) {
        typed(fromWx(words_->GetValue()));
    }
}

void FindBar::close() {
    if (!IsShown()) {
        return;
    }
    Hide();
    GetParent()->Layout();
    if (typed) {
        typed({});
    }
}

void FindBar::showCount(std::size_t current, std::size_t found) {
    count_->SetLabelText(words_->IsEmpty() ? wxString()
                         : found == 0      ? say(catalogue_, msg("not found"))
                                           : say(catalogue_, msg("{0} of {1}", current, found)));
    Layout();
}

}  // namespace vertelwerk::gui
