#include "gui/collection/consent_view.h"

#include "vertelwerk/app/words.h"

#include "gui/text.h"

#include <algorithm>
#include <array>

namespace vertelwerk::gui {
namespace {

constexpr std::array answers{model::Answer::Yes, model::Answer::No, model::Answer::Unknown};
constexpr int mostAcross = 2;

int indexOf(model::Answer answer) {
    return static_cast<int>(std::find(answers.begin(), answers.end(), answer) - answers.begin());
}

}  // namespace

ConsentView::ConsentView(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent), catalogue_(catalogue) {
    grid_ = new wxFlexGridSizer(2 * mostAcross, FromDIP(wxSize(8, 4)));
    for (int column = 0; column < mostAcross; ++column) {
        grid_->AddGrowableCol(static_cast<std::size_t>(2 * column) + 1);
    }
    for (const auto purpose : model::allPurposes) {
        const auto name = say(catalogue, app::nameOf(purpose));
        auto* choice = new wxChoice(this, wxID_ANY);
        for (const auto answer : answers) {
            choice->Append(say(catalogue, app::nameOf(answer)));
        }
        choice->SetName(name);
        choice->Bind(wxEVT_CHOICE, [this, purpose](wxCommandEvent& event) {
            if (changed) {
                changed(purpose, answers.at(static_cast<std::size_t>(event.GetSelection())));
            }
        });
        // Turning the wheel over it must scroll the page, never change what a teller agreed to.
        choice->Bind(wxEVT_MOUSEWHEEL,
                     [this](wxMouseEvent& event) { GetParent()->GetEventHandler()->ProcessEvent(event); });
        auto* label = new wxStaticText(this, wxID_ANY, name);
        grid_->Add(label, wxSizerFlags().CentreVertical());
        grid_->Add(choice, wxSizerFlags().Expand());
        lines_.push_back({purpose, label, choice});
    }
    SetSizer(grid_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitAcross();
        event.Skip();
    });
}

void ConsentView::fitAcross() {
    int labels = 0;
    int choices = 0;
    for (const auto& line : lines_) {
        labels = std::max(labels, line.label->GetBestSize().x);
        choices = std::max(choices, line.choice->GetBestSize().x);
    }
    const int pair = labels + choices + 2 * grid_->GetHGap();
    const int across = std::clamp(GetClientSize().x / std::max(pair, 1), 1, mostAcross);
    if (grid_->GetCols() == 2 * across) {
        return;
    }
    if (across < mostAcross) {
        grid_->RemoveGrowableCol(2 * mostAcross - 1);
        grid_->SetCols(2 * across);
    } else {
        grid_->SetCols(2 * across);
        grid_->AddGrowableCol(2 * mostAcross - 1);
    }
    InvalidateBestSize();
}

void ConsentView::show(const std::vector<CardConsent>& consent, bool open) {
    for (const auto& line : lines_) {
        const auto now = std::find_if(consent.begin(), consent.end(),
                                      [&](const CardConsent& each) { return each.purpose == line.purpose; });
        line.choice->Enable(open);
        line.choice->InvalidateBestSize();  // measured before it had the user's text size
        if (now != consent.end()) {
            line.choice->SetSelection(indexOf(now->answer));
            line.choice->SetToolTip(toWx(now->since));
        }
    }
    fitAcross();
}

}  // namespace vertelwerk::gui
