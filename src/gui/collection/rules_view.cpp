#include "gui/collection/rules_view.h"

#include "vertelwerk/text/locale.h"

#include "gui/collection/collection_rules.h"
#include "gui/collection/consent_sheet.h"
#include "gui/frame/theme.h"
#include "gui/text.h"
#include "gui/widgets/text_room.h"

#include <algorithm>
#include <string>
#include <vector>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

constexpr int fieldRoom = 14;
constexpr int side = 16;

wxString lines(const std::vector<std::string>& sentences) {
    std::string all;
    for (const auto& sentence : sentences) {
        all += (all.empty() ? "" : "\n") + sentence;
    }
    return toWx(all);
}

}  // namespace

RulesView::RulesView(wxWindow* parent, const base::Catalogue& catalogue)
    : Page(parent, say(catalogue, msg("What holds for the collection"))),
      catalogue_(catalogue),
      notes_(new Prose(this, {})),
      ground_(new wxChoice(this, wxID_ANY)),
      note_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE)),
      until_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      strict_(new wxCheckBox(this, wxID_ANY, say(catalogue, msg("Set unknown consent apart")))),
      apart_(new Prose(this, {})) {
    for (const auto ground : offeredGrounds) {
        ground_->Append(say(catalogue, app::nameOf(ground)));
    }
    // GTK measures a choice without a chosen line, and an empty field, too low for large letters.
    ground_->SetSelection(0);
    until_->SetMinSize(wxSize(-1, GetTextExtent(wxS("Ag")).y + FromDIP(fieldRoom)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto head = [&](const base::Message& words) {
        auto* heading = new Prose(this, say(catalogue, words));
        heading->SetFont(headingFont(0));
        addBelow(*column, heading, side, 16);
    };
    const auto hint = [&](const base::Message& words) {
        auto* text = new Prose(this, say(catalogue, words));
        text->SetForegroundColour(quietTextColour());
        addBelow(*column, text, side, 4);
    };
    const auto add = [&](wxWindow* control, const base::Message& name) {
        control->SetName(say(catalogue, name));
        addBelow(*column, control, side, 4);
    };
    addBelow(*column, notes_, side, 8);
    head(msg("On what ground you keep the stories"));
    add(ground_, msg("On what ground you keep the stories"));
    hint(msg("Choose it together with the privacy officer. Who chose it, and why:"));
    add(note_, msg("Who chose the ground, and why"));
    giveTextRoom(*note_);
    head(msg("Keep until"));
    add(until_, msg("Keep until"));
    until_->SetHint(say(catalogue, msg("a day, such as 31 December 2027")));
    hint(msg("The day by which the collection must be erased. You are warned sixty days before."));
    head(msg("Strict collection"));
    add(strict_, msg("Set unknown consent apart"));
    hint(
        msg("Stories of which you do not know whether the teller agrees to research then stay out of "
            "search, coding and counts."));
    head(msg("Set apart now"));
    addBelow(*column, apart_, side, 4);
    column->AddSpacer(FromDIP(side));
    SetSizer(column);
    bindEvents();
}

void RulesView::bindEvents() {
    ground_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        auto settings = state_.settings;
        settings.ground = offeredGrounds.at(static_cast<std::size_t>(event.GetSelection()));
        keep(settings);
    });
    // Turning the wheel over it must scroll the page, never change the ground.
    ground_->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) { ProcessWindowEvent(event); });
    strict_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        auto settings = state_.settings;
        settings.strict = event.IsChecked();
        keep(settings);
    });
    note_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        keepNote();
    });
    until_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        keepDay();
    });
    until_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { keepDay(); });
}

void RulesView::keep(const store::CollectionSettings& settings) {
    if (settings != state_.settings && changed) {
        state_.settings = settings;
        changed(settings);
    }
}

void RulesView::keepNote() {
    auto settings = state_.settings;
    settings.groundNote = fromWx(note_->GetValue());
    keep(settings);
}

void RulesView::keepDay() {
    const auto day = dayFrom(fromWx(until_->GetValue()));
    if (!day) {
        if (objected) {
            objected(day.error());
        }
        return;
    }
    auto settings = state_.settings;
    settings.keepUntil = *day;
    keep(settings);
}

void RulesView::show(const app::CollectionState& state, bool writable) {
    state_ = state;
    notes_->say(lines(rulesNotes(state, catalogue_)));
    const auto ground = std::ranges::find(offeredGrounds, state.settings.ground);
    ground_->SetSelection(static_cast<int>(ground - offeredGrounds.begin()));
    if (!note_->HasFocus()) {
        note_->ChangeValue(toWx(state.settings.groundNote));
    }
    if (!until_->HasFocus()) {
        until_->ChangeValue(toWx(text::formatDate(state.settings.keepUntil, catalogue_.language())));
    }
    strict_->SetValue(state.settings.strict);
    apart_->say(lines(setApartLines(state, catalogue_)));
    for (wxWindow* control : std::initializer_list<wxWindow*>{ground_, note_, until_, strict_}) {
        control->Enable(writable);
    }
    layOutSoon();
}

}  // namespace vertelwerk::gui
