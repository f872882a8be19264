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
/// Purposes stand in one column when the user's letters are wider than this many times the usual.
constexpr double wideLetters = 1.25;

int indexOf(model::Answer answer) {
    return static_cast<int>(std::find(answers.begin(), answers.end(), answer) - answers.begin());
}

}  // namespace

ConsentView::ConsentView(wxWindow* parent, const base::Catalogue& catalogue, std::size_t most)
    : wxPanel(parent), catalogue_(catalogue) {
    const std::size_t across = forText(*this, 100) > wideLetters * FromDIP(100) ? 1 : most;
    const std::size_t down = (model::allPurposes.size() + across - 1) / across;
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    wxFlexGridSizer* grid = nullptr;
    for (const auto purpose : model::allPurposes) {
        if (lines_.size() % down == 0) {
            columns->AddSpacer(grid != nullptr ? FromDIP(8) : 0);
            grid = new wxFlexGridSizer(2, FromDIP(wxSize(4, 4)));
            columns->Add(grid);
        }
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
    SetSizer(columns);
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
