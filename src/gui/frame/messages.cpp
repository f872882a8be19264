#include "gui/frame/messages.h"

#include "gui/text.h"

#include <utility>

#include <wx/msgdlg.h>

namespace vertelwerk::gui {

using base::msg;

namespace {

constexpr int readMs = 8000;

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
}

void MessageBar::tell(const base::Message& message, const base::Message& linkLabel,
                      std::function<void()> follow) {
    show(say(catalogue_, message), wxICON_INFORMATION, linkLabel, std::move(follow));
}

void MessageBar::tell(const base::Error& error) {
    show(toWx(catalogue_.say(error)), wxICON_WARNING, {}, {});
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
    ShowMessage(text, icon);
    if (icon == wxICON_INFORMATION && !hasLink_) {
        leave_.StartOnce(readMs);
    } else {
        leave_.Stop();
    }
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
