#include "gui/coding/passage_view.h"

#include "vertelwerk/app/words.h"

#include "gui/coding/passage_words.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/text_room.h"

#include <string>

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using model::Valence;

constexpr int pauseMs = 1000;
constexpr int narrowest = 200;
constexpr std::array valences{Valence::Good, Valence::Bad, Valence::Mixed, Valence::None};

std::string labelOf(Valence valence, const base::Catalogue& catalogue) {
    const auto sign = model::toSign(valence);
    const auto word = catalogue.say(app::nameOf(valence));
    return sign.empty() ? word : std::string(sign) + "  " + word;
}

}  // namespace

PassageView::PassageView(wxWindow* parent, CodingPresenter& coding, const base::Catalogue& catalogue)
    : wxPanel(parent), coding_(coding), catalogue_(catalogue) {
    makeControls();
    layOut();
    memo_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        typed_ = true;
        pause_.StartOnce(pauseMs);
    });
    memo_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        keepMemo();
        event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        passage_->Show(shown_ && hasRoom());
        event.Skip();
    });
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keepMemo(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { coding_.uncode(); });
    for (std::size_t i = 0; i < valences.size(); ++i) {
        valences_.at(i)->Bind(wxEVT_RADIOBUTTON,
                              [this, i](wxCommandEvent&) { coding_.setValence(valences.at(i)); });
    }
    dress();
    show();
}

void PassageView::makeControls() {
    hint_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    passage_ = new wxPanel(this);
    colour_ = new wxWindow(passage_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(12, 12)));
    code_ = new wxStaticText(passage_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    others_ = new wxStaticText(passage_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    coder_ = new wxStaticText(passage_, wxID_ANY, {});
    for (std::size_t i = 0; i < valences.size(); ++i) {
        valences_.at(i) = new wxRadioButton(passage_, wxID_ANY, toWx(labelOf(valences.at(i), catalogue_)),
                                            wxDefaultPosition, wxDefaultSize, i == 0 ? wxRB_GROUP : 0);
    }
    remove_ = new wxButton(passage_, wxID_ANY, say(catalogue_, msg("Remove coding")));
    remove_->SetToolTip(say(catalogue_, msg("Take this code off the passage (Del)")));
    memoLabel_ = new wxStaticText(passage_, wxID_ANY, say(catalogue_, msg("Memo")));
    memo_ = new wxTextCtrl(passage_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE);
    memo_->SetName(say(catalogue_, msg("Memo")));
    giveTextRoom(*memo_);
    memo_->SetToolTip(say(catalogue_, msg("Why you coded it this way (M); kept as you type")));
}

void PassageView::layOut() {
    const int gap = FromDIP(8);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    const auto centred = wxSizerFlags().CentreVertical();
    top->Add(colour_, centred);
    top->Add(code_, wxSizerFlags(centred).Border(wxLEFT, gap));
    top->Add(others_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, gap));
    top->Add(coder_, wxSizerFlags(centred).Border(wxLEFT, gap));
    auto* valences = new wxWrapSizer(wxHORIZONTAL, 0);
    for (auto* valence : valences_) {
        valences->Add(valence, wxSizerFlags(centred).Border(wxRIGHT, 2 * gap));
    }
    auto* experience = new wxBoxSizer(wxHORIZONTAL);
    experience->Add(valences, wxSizerFlags(1).CentreVertical());
    experience->Add(remove_, centred);
    auto* memo = new wxBoxSizer(wxHORIZONTAL);
    memo->Add(memoLabel_, wxSizerFlags().Border(wxTOP | wxRIGHT, gap));
    memo->Add(memo_, wxSizerFlags(1).Expand());
    auto* passage = new wxBoxSizer(wxVERTICAL);
    passage->Add(top, wxSizerFlags().Expand());
    passage->Add(experience, wxSizerFlags().Expand().Border(wxTOP, gap));
    passage->Add(memo, wxSizerFlags(1).Expand().Border(wxTOP, gap));
    passage_->SetSizer(passage);
    auto* inner = new wxBoxSizer(wxVERTICAL);
    inner->Add(hint_, wxSizerFlags().Expand());
    inner->Add(passage_, wxSizerFlags(1).Expand());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(inner, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(all);
}

/// GTK complains of buttons that are narrower than they can be, as before the window has its size.
bool PassageView::hasRoom() const {
    return GetClientSize().x >= FromDIP(narrowest);
}

void PassageView::dress() {
    code_->SetFont(headingFont(0));
    for (auto* text : {others_, coder_, memoLabel_, hint_}) {
        text->SetForegroundColour(quietTextColour());
    }
}

void PassageView::show() {
    const auto* passage = coding_.focus();
    const auto now = passage == nullptr ? ShownId{} : passage->id;
    if (now != shown_) {
        keepMemo();
        passage = coding_.focus();
    }
    shown_ = now;
    passage_->Show(passage != nullptr && hasRoom());
    hint_->Show(passage == nullptr);
    if (passage != nullptr) {
        showPassage(*passage);
    } else {
        hint_->SetLabelText(
            coding_.mayCode()
                ? say(catalogue_,
                      msg("Choose words with S (sentence), P (paragraph) or the mouse, then press "
                          "1-9 or 0 for a theme."))
                : wxString());
    }
    Layout();
    if (passage != nullptr) {
        passage_->Layout();
    }
}

void PassageView::showPassage(const ShownPassage& shown) {
    const auto& passage = shown.passage;
    const bool mayChange = coding_.mayCode() && coding_.isOwn(shown);
    const auto* code = coding_.findCode(passage.code);
    colour_->SetBackgroundColour(codeColour(code == nullptr ? 0U : code->colour));
    colour_->Refresh();
    code_->SetLabelText(toWx(stripeLabel(coding_, passage)));
    std::string others;
    for (const auto* other : coding_.onFocusedRange()) {
        if (other->id != shown.id) {
            others += (others.empty() ? "" : ", ") + stripeLabel(coding_, other->passage);
            if (other->coder != shown.coder) {
                others += " (" + other->coder + ")";
            }
        }
    }
    others_->SetLabelText(others.empty() ? wxString() : say(catalogue_, msg("also: {0}", others)));
    coder_->SetLabelText(passage.needsReview ? say(catalogue_, msg("{0}; look at this again", shown.coder))
                                             : say(catalogue_, msg("Coder: {0}", shown.coder)));
    for (std::size_t i = 0; i < valences.size(); ++i) {
        valences_.at(i)->SetValue(passage.valence == valences.at(i));
        valences_.at(i)->Enable(mayChange);
    }
    remove_->Enable(mayChange);
    memo_->SetEditable(mayChange);
    if (!typed_ && fromWx(memo_->GetValue()) != passage.memo) {
        memo_->ChangeValue(toWx(passage.memo));
    }
}

void PassageView::hint(const wxString& words) {
    hint_->SetLabelText(words);
    hint_->Show();
    Layout();
}

void PassageView::focusMemo() {
    if (passage_->IsShown()) {
        memo_->SetFocus();
        memo_->SetInsertionPointEnd();
    }
}

void PassageView::keepMemo() {
    pause_.Stop();
    if (typed_) {
        typed_ = false;
        coding_.setMemo(shown_, fromWx(memo_->GetValue()));
    }
}

}  // namespace vertelwerk::gui
