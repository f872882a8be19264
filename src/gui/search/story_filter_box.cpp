#include "gui/search/story_filter_box.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

#include "gui/frame/icons.h"
#include "gui/frame/theme.h"
#include "gui/settings.h"
#include "gui/text.h"

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using base::plural;

constexpr int againMs = 700;

}  // namespace

StoryFilterBox::StoryFilterBox(wxWindow* parent, Shell& shell, std::string window, Place place)
    : wxPanel(parent), shell_(shell), window_(std::move(window)) {
    layOut(place);
    bindEvents();
}

void StoryFilterBox::layOut(Place place) {
    const auto& catalogue = shell_.catalogue();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (place == Place::Line) {
        row->Add(new wxStaticText(this, wxID_ANY, say(catalogue, msg("Stories"))),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    }
    field_ = new wxComboBox(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, 0, nullptr,
                            wxCB_DROPDOWN | wxTE_PROCESS_ENTER);
    field_->SetName(say(catalogue, msg("Only stories that match")));
    field_->SetToolTip(say(
        catalogue, msg("Choose a saved query, or type one: words, {0} ...", "wijk:Molenwijk, jaar:2023")));
    field_->SetHint(say(catalogue, msg("all; choose or type a query")));
    field_->SetMinSize(FromDIP(wxSize(140, -1)));
    clear_ = new wxBitmapButton(this, wxID_ANY, icon("close", 16), wxDefaultPosition, wxDefaultSize,
                                wxBU_EXACTFIT | wxBORDER_NONE);
    clear_->SetName(say(catalogue, msg("Show all stories")));
    clear_->SetToolTip(clear_->GetName());
    count_ = new wxStaticText(this, wxID_ANY, {});
    count_->SetForegroundColour(quietTextColour());
    objection_ = new Prose(this, {});
    all_ = new wxHyperlinkCtrl(this, wxID_ANY, clear_->GetName(), clear_->GetName(), wxDefaultPosition,
                               wxDefaultSize, wxHL_ALIGN_LEFT | wxBORDER_NONE);
    row->Add(field_, wxSizerFlags(1).CentreVertical());
    row->Add(clear_, wxSizerFlags().CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags().Expand());
    if (place == Place::Line) {
        row->Add(count_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    } else {
        column->Add(count_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    }
    column->Add(objection_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    column->Add(all_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
    SetSizer(column);
    clear_->Hide();
    objection_->Hide();
    all_->Hide();
}

void StoryFilterBox::bindEvents() {
    completer_ = std::make_unique<QueryCompleter>(shell_, *field_, *field_);
    field_->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { typed(); });
    // GTK tells of Enter only where no completions were offered; in a dialog it would press the button.
    field_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && text::trimmed(fromWx(field_->GetValue())) != query_) {
            CallAfter([this] { typed(); });
        } else {
            event.Skip();
        }
    });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        typed();
    });
    clear_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { set({}); });
    all_->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent&) { CallAfter([this] { set({}); }); });
    again_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (changed && shell_.workbench() != nullptr) {
            changed();
        }
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        count_->SetForegroundColour(quietTextColour());
        clear_->SetBitmap(icon("close", 16));
    });
}

std::string StoryFilterBox::settingsKey() const {
    return window_ + ".filter " + base::toUtf8(shell_.workbench()->path());
}

void StoryFilterBox::projectChanged() {
    again_.Stop();
    filter_.clear();
    query_ = shell_.workbench() == nullptr ? std::string() : shell_.settings().passing(settingsKey());
    field_->Clear();
    field_->ChangeValue(toWx(query_));
    count_->SetLabel({});
    clear_->Show(isOn());
    complain({});
}

void StoryFilterBox::set(const std::string& query) {
    field_->ChangeValue(toWx(query));
    typed();
}

void StoryFilterBox::typed() {
    const auto query = std::string(text::trimmed(fromWx(field_->GetValue())));
    if (query == query_ || shell_.workbench() == nullptr) {
        return;
    }
    query_ = query;
    shell_.settings().setPassing(settingsKey(), query_);
    clear_->Show(isOn());
    Layout();
    if (changed) {
        changed();
    }
}

void StoryFilterBox::take(const StoryFilterAnswer& answer, bool following) {
    const auto& catalogue = shell_.catalogue();
    again_.Stop();
    offer(answer.kept);
    if (answer.behind && following) {
        again_.StartOnce(againMs);
    }
    if (!answer.through) {
        count_->SetLabel({});
        complain(toWx(catalogue.say(answer.through.error())));
        return;
    }
    filter_ = answer.through->filter;
    count_->SetLabel(say(catalogue, isOn() ? plural("{1} of {0} story", "{1} of {0} stories",
                                                    answer.through->all, answer.through->stories)
                                           : plural("{0} story", "{0} stories", answer.through->all)));
    const bool none = isOn() && answer.through->stories == 0;
    complain(none ? say(catalogue, msg("No story matches this filter.")) : wxString());
}

void StoryFilterBox::offer(const std::vector<std::string>& kept) {
    wxArrayString lines;
    for (const auto& query : kept) {
        lines.Add(toWx(query));
    }
    if (field_->GetStrings() != lines) {
        const auto typed = field_->GetValue();
        field_->Set(lines);
        field_->ChangeValue(typed);
    }
}

void StoryFilterBox::complain(const wxString& objection) {
    objection_->say(objection);
    objection_->Show(!objection.empty());
    all_->Show(!objection.empty());
    Layout();
    GetParent()->Layout();
}

base::Message StoryFilterBox::whyNothing() const {
    return isOn() ? msg("There is nothing to see of the stories that match {0}.", query_) : base::Message{};
}

}  // namespace vertelwerk::gui
