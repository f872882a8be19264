#include "gui/frame/messages.h"

#include "gui/text.h"

#include <algorithm>
#include <utility>

#include <wx/arrstr.h>
#include <wx/msgdlg.h>

namespace vertelwerk::gui {

using base::msg;

namespace {

constexpr int readMs = 8000;
constexpr int roomOfButton = 144;
constexpr int roomOfTwoButtons = 336;
constexpr int roomAroundText = 28;
constexpr int narrowest = 200;

}  // namespace

MessageBar::MessageBar(wxWindow* parent, const base::Catalogue& catalogue)
    : wxInfoBar(parent), catalogue_(catalogue), link_(wxWindow::NewControlId()) {
    Bind(
        wxEVT_BUTTON,
        [this](wxCommandEvent&) {
            Dismiss();
            if (const auto follow = follow_) {
                follow();
            }
        },
        link_);
    AddButton(wxID_CLOSE, say(catalogue, msg("Close")));
    leave_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Dismiss(); });
    // A project may open, with a message, before the window has its width.
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (IsShown() && event.GetSize().x != measuredAt_) {
            measuredAt_ = event.GetSize().x;
            CallAfter([this] { takeRoom(); });
        }
    });
}

void MessageBar::tell(const base::Message& message, const base::Message& linkLabel,
                      std::function<void()> follow) {
    error_.clear();
    show(say(catalogue_, message), wxICON_INFORMATION, linkLabel, std::move(follow));
}

void MessageBar::tell(const base::Error& error) {
    const auto before = std::exchange(error_, toWx(catalogue_.say(error)));
    const bool stands = IsShown() && !before.empty() && before != error_;
    show(stands ? before + wxS("\n") + error_ : error_, wxICON_WARNING, {}, {});
}

void MessageBar::show(const wxString& text, int icon, const base::Message& linkLabel,
                      std::function<void()> follow) {
    if (hasLink_) {
        RemoveButton(link_);
    }
    follow_ = std::move(follow);
    hasLink_ = !linkLabel.empty();
    if (hasLink_) {
        RemoveButton(wxID_CLOSE);
        AddButton(link_, say(catalogue_, linkLabel));
        AddButton(wxID_CLOSE, say(catalogue_, msg("Close")));
    }
    text_ = text;
    ShowMessage(text, icon);
    takeRoom();
    if (icon == wxICON_INFORMATION && !hasLink_) {
        leave_.StartOnce(readMs);
    } else {
        leave_.Stop();
    }
}

// GTK asks the height of a line a paragraph, and leaves that as it is while the bar is in view.
void MessageBar::takeRoom() {
    const int height = heightOf(text_);
    if (height != GetMinSize().y) {
        SetMinSize(wxSize(-1, height));
    }
    GetParent()->Layout();
}

int MessageBar::heightOf(const wxString& text) const {
    const int room = GetParent()->GetClientSize().x - FromDIP(hasLink_ ? roomOfTwoButtons : roomOfButton);
    int lines = 0;
    for (const auto& line : wxSplit(text, '\n', '\0')) {
        lines += 1 + GetTextExtent(line).x / std::max(room, FromDIP(narrowest));
    }
    return lines * GetCharHeight() + FromDIP(roomAroundText);
}

void showError(wxWindow* parent, const base::Catalogue& catalogue, const base::Error& error) {
    auto headline = say(catalogue, error.what);
    if (!error.where.empty()) {
        headline = toWx(error.where) + toWx(": ") + headline;
    }
    wxMessageDialog dialog(parent, headline, toWx("Vertelwerk"), wxOK | wxICON_WARNING | wxCENTRE);
    if (!error.advice.empty()) {
        dialog.SetExtendedMessage(say(catalogue, error.advice));
    }
    dialog.SetOKLabel(say(catalogue, msg("Close")));
    dialog.ShowModal();
}

bool confirm(wxWindow* parent, const base::Catalogue& catalogue, const base::Message& question,
             const wxString& details, const base::Message& yes, const base::Message& no) {
    wxMessageDialog dialog(parent, say(catalogue, question), toWx("Vertelwerk"),
                           wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION | wxCENTRE);
    dialog.SetYesNoLabels(say(catalogue, yes), say(catalogue, no));
    if (!details.empty()) {
        dialog.SetExtendedMessage(details);
    }
    return dialog.ShowModal() == wxID_YES;
}

}  // namespace vertelwerk::gui
