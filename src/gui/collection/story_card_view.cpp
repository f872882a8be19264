#include "gui/collection/story_card_view.h"

#include "gui/frame/theme.h"
#include "gui/settings.h"
#include "gui/text.h"
#include "gui/widgets/sash.h"

#include <algorithm>
#include <utility>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

/// How much of the card's height is for consent and provenance, from below, in pixels at scale 1.
constexpr const char* sashKey = "collection.details";
constexpr int detailsHeight = 236;
constexpr int widestPicture = 320;

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
      body_(new wxPanel(this)),
      splitter_(new wxSplitterWindow(body_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH)),
      text_(new ReadingText(splitter_, say(shell.catalogue(), msg("The story")), shell.settings())) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeHead(body_), wxSizerFlags().Expand());
    column->Add(splitter_, wxSizerFlags(1).Expand());
    body_->SetSizer(column);
    splitter_->SetMinimumPaneSize(FromDIP(80));
    splitter_->SetSashGravity(1.0);
    const int details = -FromDIP(shell.settings().number(sashKey, detailsHeight));
    splitter_->SplitHorizontally(text_, makeDetails(splitter_), details);
    keepSash(*splitter_, details, [this](int sash) { shell_.settings().set(sashKey, ToDIP(-sash)); });
    hint_->SetForegroundColour(quietTextColour());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(hint_, wxSizerFlags().Border(wxALL, FromDIP(24)));
    all->Add(body_, wxSizerFlags(1).Expand());
    SetSizer(all);
    showNothing();
}

wxWindow* StoryCardView::makeHead(wxWindow* parent) {
    auto* head = new wxPanel(parent);
    title_ = new Prose(head, {});
    title_->SetFont(headingFont(4));
    summary_ = new Prose(head, {});
    setApart_ = new Prose(head, {});
    setApart_->SetFont(headingFont(0));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto line = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
    column->AddSpacer(FromDIP(8));
    for (auto* words : {title_, summary_, setApart_}) {
        column->Add(words, line);
        // When words wrap otherwise, the text below them begins elsewhere.
        words->Bind(wxEVT_SIZE, [this, head](wxSizeEvent& event) {
            event.Skip();
            CallAfter([this, head] {
                const int height = head->GetSizer()->GetMinSize().y;
                if (std::exchange(headHeight_, height) != height) {
                    body_->Layout();
                }
            });
        });
    }
    head->SetSizer(column);
    return head;
}

wxWindow* StoryCardView::makeDetails(wxWindow* parent) {
    const auto& catalogue = shell_.catalogue();
    details_ = new Page(parent, say(catalogue, msg("Consent")));
    consent_ = new ConsentView(details_, catalogue);
    consent_->changed = [this](model::Purpose purpose, model::Answer answer) {
        if (card_ && consentChanged) {
            consentChanged(card_->id, purpose, answer);
        }
    };
    withdraw_ = new wxButton(details_, wxID_ANY, say(catalogue, msg("Withdraw consent ...")));
    withdraw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { withdrawAsked(); });
    facts_ = new Prose(details_, {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto line = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    column->Add(heading(details_, say(catalogue, msg("Consent"))), line);
    column->Add(consent_, line);
    column->Add(withdraw_, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(8)));
    const auto under = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(8));
    const auto apart = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
    column->AddSpacer(FromDIP(8));
    saidHeading_ = heading(details_, say(catalogue, msg("What the teller said of it")));
    said_ = new SignificationView(details_);
    column->Add(saidHeading_, apart);
    column->Add(said_, under);
    mediaHeading_ = heading(details_, say(catalogue, msg("Photo and sound")));
    media_ = new MediaView(details_, catalogue, widestPicture);
    column->Add(mediaHeading_, apart);
    column->Add(media_, under);
    column->Add(heading(details_, say(catalogue, msg("Where it comes from"))), apart);
    column->Add(facts_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    details_->SetSizer(column);
    return details_;
}

void StoryCardView::show(const StoryCard& card, bool writable) {
    const bool otherText = !card_ || card_->id != card.id || card_->told != card.told;
    card_ = card;
    title_->say(toWx(card.title));
    summary_->say(toWx(card.summary));
    setApart_->say(toWx(card.setApart));
    setApart_->Show(!card.setApart.empty());
    if (otherText) {
        text_->show(card.told);
    }
    consent_->show(card.consent, writable && !card.withdrawn);
    withdraw_->Enable(writable && !card.withdrawn);
    showFacts();
    showSaid(otherText);
    hint_->Hide();
    body_->Show();
    Layout();
    body_->Layout();
    details_->layOutSoon();
}

void StoryCardView::showNothing() {
    card_.reset();
    body_->Hide();
    hint_->Show();
    Layout();
}

void StoryCardView::showFacts() {
    std::string lines;
    for (const auto& fact : card_->facts) {
        lines += (lines.empty() ? "" : "\n") + fact.label + ": " + fact.value;
    }
    facts_->say(toWx(lines));
}

void StoryCardView::showSaid(bool otherStory) {
    saidHeading_->Show(!card_->signification.empty());
    said_->Show(!card_->signification.empty());
    mediaHeading_->Show(!card_->media.empty());
    media_->Show(!card_->media.empty());
    // A sound that plays is not stopped by a change of consent for something else.
    if (otherStory || card_->media != shownMedia_) {
        said_->show(card_->signification);
        media_->show(card_->media);
        shownMedia_ = card_->media;
    }
}

}  // namespace vertelwerk::gui
