#include "gui/numbers/notes_page.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int side = 16;

}  // namespace

NotesPage::NotesPage(wxWindow* parent, const base::Catalogue& catalogue)
    : Page(parent, say(catalogue, msg("Sources, assumptions and warnings"))), catalogue_(catalogue) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void NotesPage::show(const NumbersPresenter& presenter, bool mayWrite) {
    Freeze();
    GetSizer()->Clear(true);
    for (const auto& theme : presenter.themes()) {
        if (theme.notes.empty() && theme.warnings.empty()) {
            continue;
        }
        auto* title = new Prose(this, toWx(theme.title));
        title->SetFont(headingFont(1));
        add(title, side);
        for (const auto& notes : theme.notes) {
            addNotes(notes, mayWrite);
        }
        if (!theme.warnings.empty()) {
            auto* about = new Prose(this, say(catalogue_, msg("About the stories")));
            about->SetFont(headingFont(0));
            add(about, side);
            addWarnings(theme.warnings);
        }
    }
    if (GetSizer()->IsEmpty()) {
        auto* nothing = new Prose(
            this,
            say(catalogue_, msg("Here stands where a figure comes from and why it is laid beside a theme.")));
        nothing->SetForegroundColour(quietTextColour());
        add(nothing, side);
    }
    GetSizer()->AddSpacer(FromDIP(side));
    Scroll(0, 0);
    Thaw();
    layOutSoon();
}

void NotesPage::addNotes(const LinkNotes& notes, bool mayWrite) {
    auto* name = new Prose(this, toWx(notes.name));
    name->SetFont(headingFont(0));
    add(name, side);
    for (const auto& fact : notes.facts) {
        add(new Prose(this, toWx(fact)), 4);
    }
    addWarnings(notes.warnings);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* change = new wxButton(this, wxID_ANY, say(catalogue_, msg("Change ...")));
    change->SetToolTip(say(catalogue_, msg("Change the link of {0}", notes.name)));
    change->Bind(wxEVT_BUTTON,
                 [this, link = notes.link](wxCommandEvent&) { CallAfter([this, link] { onChange(link); }); });
    auto* unlink = new wxButton(this, wxID_ANY, say(catalogue_, msg("Unlink")));
    unlink->SetToolTip(say(catalogue_, msg("Take {0} away from this theme; its figures stay", notes.name)));
    unlink->Bind(wxEVT_BUTTON,
                 [this, notes](wxCommandEvent&) { CallAfter([this, notes] { onUnlink(notes); }); });
    for (auto* button : {change, unlink}) {
        button->Enable(mayWrite);
        row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    }
    GetSizer()->AddSpacer(FromDIP(8));
    GetSizer()->Add(row, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(side)));
}

void NotesPage::addWarnings(const std::vector<std::string>& warnings) {
    for (const auto& warning : warnings) {
        add(new Prose(this, say(catalogue_, msg("Mind: {0}", warning))), 4);
    }
}

void NotesPage::add(wxWindow* window, int above) {
    addBelow(*GetSizer(), window, side, above);
}

}  // namespace vertelwerk::gui
