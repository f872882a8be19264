#include "gui/collection/erase_dialog.h"

#include "vertelwerk/app/story_title.h"

#include "gui/collection/erasure_words.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/cancel_button.h"
#include "gui/widgets/tab_order.h"

#include <utility>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int width = 560;

}  // namespace

EraseDialog::EraseDialog(wxWindow* parent, const base::Catalogue& catalogue, app::ErasurePlan plan)
    : wxDialog(parent, wxID_ANY, say(catalogue, msg("Erase for good")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      catalogue_(catalogue),
      plan_(std::move(plan)),
      what_(new wxStaticText(this, wxID_ANY, {})),
      stays_(new wxStaticText(this, wxID_ANY, {})),
      reason_(new wxTextCtrl(this, wxID_ANY)),
      typed_(new wxTextCtrl(this, wxID_ANY)),
      go_(new wxButton(this, wxID_OK, say(catalogue, msg("Erase for good")))) {
    layOut();
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
    Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { showWhatStays(); });
    showWhatStays();
    check();
    CentreOnParent();
}

void EraseDialog::layOut() {
    const auto below = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto prose = [&](const wxString& words, int font = -1) {
        auto* text = new wxStaticText(this, wxID_ANY, {});
        text->SetLabelText(words);
        if (font >= 0) {
            text->SetFont(headingFont(font));
        }
        text->Wrap(FromDIP(width));
        all->Add(text, below);
    };
    what_->SetFont(headingFont(1));
    all->Add(what_, below);
    if (plan_.ofTeller.size() > 1) {
        one_ = new wxRadioButton(this, wxID_ANY, say(catalogue_, msg("This story only")), wxDefaultPosition,
                                 wxDefaultSize, wxRB_GROUP);
        all_ = new wxRadioButton(
            this, wxID_ANY,
            say(catalogue_, msg("Everything of {1}: {0} stories", plan_.ofTeller.size(), plan_.teller)));
        all->Add(one_, below);
        all->Add(all_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    }
    prose(
        say(catalogue_, msg("What goes: the text and its parts, its coding, memos and summaries, what was "
                            "agreed in words, its steps to undo, and what search and the backups beside the "
                            "project hold of it. Quotes of it elsewhere become [...].")));
    all->Add(stays_, below);
    prose(say(catalogue_, msg("This cannot be undone.")), 0);
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(16, 8)));
    fields->AddGrowableCol(1);
    const auto field = [&](wxTextCtrl* control, const base::Message& label) {
        control->SetName(say(catalogue_, label));
        fields->Add(new wxStaticText(this, wxID_ANY, say(catalogue_, label)),
                    wxSizerFlags().CentreVertical());
        fields->Add(control, wxSizerFlags().Expand());
    };
    field(reason_, msg("Why (do not name the teller)"));
    field(typed_, msg("Type {0} to go on", catalogue_.say(msg("ERASE"))));
    all->Add(fields, below);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(cancelButton(*this, catalogue_), wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    foot->Add(go_);
    all->Add(foot, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    SetSizer(all);
    tabAsRead(*this);
    (one_ != nullptr ? static_cast<wxWindow*>(one_) : reason_)->SetFocus();
}

void EraseDialog::chooseWholeTeller() {
    if (all_ != nullptr) {
        all_->SetValue(true);
        all_->SetFocus();
        showWhatStays();
    }
}

std::vector<model::StoryId> EraseDialog::stories() const {
    return wholeTeller() ? plan_.ofTeller : std::vector{plan_.story};
}

std::string EraseDialog::reason() const {
    return fromWx(reason_->GetValue());
}

void EraseDialog::showWhatStays() {
    const auto title = app::storyTitle(plan_.title, plan_.source, catalogue_);
    what_->SetLabelText(say(catalogue_, wholeTeller() ? msg("Erase everything of {0} for good?", plan_.teller)
                                                      : msg("Erase \"{0}\" for good?", title)));
    what_->Wrap(FromDIP(width));
    stays_->SetLabelText(toWx(whatStays(wholeTeller() ? plan_.holdingTheirs : plan_.holding, catalogue_)));
    stays_->Wrap(FromDIP(width));
    GetSizer()->SetSizeHints(this);
}

void EraseDialog::check() {
    go_->Enable(confirms(fromWx(typed_->GetValue()), catalogue_));
}

}  // namespace vertelwerk::gui
