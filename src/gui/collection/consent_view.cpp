#include "gui/collection/consent_view.h"

#include "vertelwerk/app/words.h"

#include "gui/text.h"
#include "gui/widgets/text_scale.h"

#include <algorithm>
#include <array>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {
namespace {

constexpr std::array answers{model::Answer::Yes, model::Answer::No, model::Answer::Unknown};
/// Two purposes stand on a line, one when the user's letters are wider than this many times the usual.
constexpr double wideLetters = 1.25;

int indexOf(model::Answer answer) {
    return static_cast<int>(std::find(answers.begin(), answers.end(), answer) - answers.begin());
}

}  // namespace

ConsentView::ConsentView(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent), catalogue_(catalogue) {
    const int across = forText(*this, 100) > wideLetters * FromDIP(100) ? 1 : 2;
    auto* grid = new wxFlexGridSizer(2 * across, FromDIP(wxSize(4, 4)));
    for (int column = 0; column < across; ++column) {
        grid->AddGrowableCol(static_cast<std::size_t>(2 * column) + 1);
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
        grid->Add(new wxStaticText(this, wxID_ANY, name), wxSizerFlags().CentreVertical());
        grid->Add(choice, wxSizerFlags().Expand());
        lines_.push_back({purpose, choice});
    }
    SetSizer(grid);
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
}

}  // namespace vertelwerk::gui
