#include "gui/collection/story_card_view.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/settings.h>
#include <wx/statline.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

wxStaticText* heading(wxWindow* parent, const wxString& words) {
    auto* text = new wxStaticText(parent, wxID_ANY, words);
    text->SetFont(headingFont(0));
    return text;
}

}  // namespace

StoryCardView::StoryCardView(wxWindow* parent, Shell& shell)
    : wxPanel(parent),
      shell_(shell),
      hint_(new wxStaticText(this, wxID_ANY, say(shell.catalogue(), msg("Choose a story to read it here.")))),
      body_(new wxPanel(this)) {
    const auto& catalogue = shell.catalogue();
    title_ = new wxStaticText(body_, wxID_ANY, {});
    title_->SetFont(headingFont(4));
    summary_ = new wxStaticText(body_, wxID_ANY, {});
    setApart_ = new wxStaticText(body_, wxID_ANY, {});
    setApart_->SetFont(headingFont(0));
    text_ = new CardTextView(body_, shell.settings(), say(catalogue, msg("The story")));
    consent_ = new ConsentView(body_, catalogue);
    facts_ = new wxTextCtrl(body_, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 96)),
                            wxTE_MULTILINE | wxTE_READONLY | wxBORDER_NONE);
    facts_->SetName(say(catalogue, msg("Where it comes from")));
    open_ = new wxButton(body_, wxID_ANY, say(catalogue, msg("Open for coding")));
    withdraw_ = new wxButton(body_, wxID_ANY, say(catalogue, msg("Withdraw consent ...")));

    const auto side = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(open_);
    buttons->AddStretchSpacer();
    buttons->Add(withdraw_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(FromDIP(12));
    column->Add(title_, side);
    column->Add(summary_, side);
    column->Add(setApart_, side);
    column->AddSpacer(FromDIP(8));
    auto* measure = new wxBoxSizer(wxHORIZONTAL);
    measure->Add(text_, wxSizerFlags(1).Expand());
    column->Add(measure, wxSizerFlags(1).Expand());
    column->Add(new wxStaticLine(body_), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    column->Add(heading(body_, say(catalogue, msg("Consent"))), side);
    column->AddSpacer(FromDIP(4));
    column->Add(consent_, side);
    column->AddSpacer(FromDIP(12));
    column->Add(heading(body_, say(catalogue, msg("Where it comes from"))), side);
    column->Add(facts_, side);
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
    body_->SetSizer(column);

    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(hint_, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(body_, wxSizerFlags(1).Expand());
    SetSizer(all);
    consent_->changed = [this](model::Purpose purpose, model::Answer answer) {
        if (card_ && consentChanged) {
            consentChanged(card_->id, purpose, answer);
        }
    };
    withdraw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { withdrawAsked(); });
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openAsked(); });
    showNothing();
}

void StoryCardView::show(const StoryCard& card, bool writable) {
    const bool other = !card_ || card_->id != card.id || card_->blocks != card.blocks;
    card_ = card;
    title_->SetLabel(wxControl::EscapeMnemonics(toWx(card.title)));
    title_->SetToolTip(toWx(card.title));
    summary_->SetLabel(wxControl::EscapeMnemonics(toWx(card.summary)));
    setApart_->SetLabel(toWx(card.setApart));
    setApart_->Show(!card.setApart.empty());
    if (other) {
        text_->show(card.blocks);
    }
    consent_->show(card.consent, writable && !card.withdrawn);
    showFacts();
    withdraw_->Enable(writable && !card.withdrawn);
    open_->Enable(card.setApart.empty());
    hint_->Hide();
    body_->Show();
    fit();
}

void StoryCardView::showNothing() {
    card_.reset();
    body_->Hide();
    hint_->Show();
    Layout();
}

void StoryCardView::showFacts() {
    wxString lines;
    for (const auto& fact : card_->facts) {
        lines += toWx((lines.empty() ? "" : "\n") + fact.label + ": " + fact.value);
    }
    facts_->ChangeValue(lines);
}

void StoryCardView::fit() {
    body_->Layout();
    Layout();
}

}  // namespace vertelwerk::gui
