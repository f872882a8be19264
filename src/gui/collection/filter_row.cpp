#include "gui/collection/filter_row.h"

#include "vertelwerk/app/words.h"
#include "vertelwerk/model/method.h"

#include "gui/frame/theme.h"
#include "gui/text.h"

#include <algorithm>

#include <wx/sizer.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

}  // namespace

FilterRow::FilterRow(wxWindow* parent, const base::Catalogue& catalogue)
    : wxPanel(parent),
      catalogue_(catalogue),
      field_(new wxSearchCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      count_(new wxStaticText(this, wxID_ANY, {})),
      objection_(new wxStaticText(this, wxID_ANY, {})),
      method_(makeMenu(msg("Method"), msg("All methods"), &CollectionChoices::method)),
      neighbourhood_(
          makeMenu(msg("Neighbourhood"), msg("All neighbourhoods"), &CollectionChoices::neighbourhood)),
      year_(makeMenu(msg("Year"), msg("All years"), &CollectionChoices::year)),
      consent_(makeMenu(msg("Consent"), msg("Any consent"), &CollectionChoices::consent)) {
    field_->SetDescriptiveText(say(catalogue, msg("Filter, such as narrator:Wiebe")));
    field_->SetName(say(catalogue, msg("Filter")));
    field_->SetToolTip(
        say(catalogue, msg("Conditions such as area:Molenwijk, year:2021..2023, -method:msc; a "
                           "minus sign before one means not.")));
    field_->ShowCancelButton(true);
    for (const auto method : model::allMethods) {
        method_.control->Append(say(catalogue, app::nameOf(method)));
        method_.values.emplace_back(model::toKey(method));
    }
    for (const auto purpose : {model::Purpose::Research, model::Purpose::Learning,
                               model::Purpose::Publication, model::Purpose::Quote}) {
        consent_.control->Append(say(catalogue, msg("Yes: {0}", catalogue.say(app::nameOf(purpose)))));
        consent_.values.emplace_back(model::toKey(purpose));
    }
    consent_.control->Append(
        say(catalogue, msg("Unknown: {0}", catalogue.say(app::nameOf(model::Purpose::Research)))));
    consent_.values.emplace_back("research=unknown");

    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto gap = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8));
    row->Add(field_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(8)));
    for (const auto* menu : {&method_, &neighbourhood_, &year_, &consent_}) {
        row->Add(menu->control, gap);
    }
    row->Add(count_, wxSizerFlags().CentreVertical());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(row, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    all->Add(objection_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8)));
    SetSizer(all);
    objection_->Hide();
    field_->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) { typed(); });
    field_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) {
        field_->Clear();
        typed();
    });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        typed();
        event.Skip();
    });
}

FilterRow::Menu FilterRow::makeMenu(const base::Message& name, const base::Message& all,
                                    std::string CollectionChoices::* chosen) {
    Menu menu;
    menu.control = new wxChoice(this, wxID_ANY);
    menu.control->SetName(say(catalogue_, name));
    menu.control->SetToolTip(say(catalogue_, name));
    menu.control->Append(say(catalogue_, all));
    menu.control->SetSelection(0);
    menu.values.emplace_back();
    menu.chosen = chosen;
    menu.control->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent&) {
        for (auto* each : {&method_, &neighbourhood_, &year_, &consent_}) {
            if (each->chosen == chosen) {
                picked(*each);
            }
        }
    });
    return menu;
}

void FilterRow::offerNeighbourhoods(const CountedValues& values) {
    offer(neighbourhood_, values);
}

void FilterRow::offerYears(const CountedValues& values) {
    auto byYear = values;
    std::sort(byYear.begin(), byYear.end());
    offer(year_, byYear);
}

void FilterRow::offer(Menu& menu, const CountedValues& values) {
    menu.values.resize(1);
    while (menu.control->GetCount() > 1) {
        menu.control->Delete(menu.control->GetCount() - 1);
    }
    for (const auto& [value, count] : values) {
        menu.control->Append(toWx(value + " (" + std::to_string(count) + ")"));
        menu.values.push_back(value);
    }
    select(menu);
    Layout();
}

void FilterRow::select(Menu& menu) {
    const auto found = std::find(menu.values.begin(), menu.values.end(), choices_.*(menu.chosen));
    menu.control->SetSelection(found == menu.values.end() ? 0
                                                          : static_cast<int>(found - menu.values.begin()));
}

void FilterRow::set(const CollectionChoices& choices) {
    choices_ = choices;
    field_->ChangeValue(toWx(choices.written));
    for (auto* menu : {&method_, &neighbourhood_, &year_, &consent_}) {
        select(*menu);
    }
}

void FilterRow::showCount(std::size_t stories) {
    count_->SetLabel(say(catalogue_, base::plural("{0} story", "{0} stories", stories)));
    Layout();
}

void FilterRow::showObjection(const std::string& sentence) {
    objection_->SetLabel(wxControl::EscapeMnemonics(toWx(sentence)));
    objection_->Show(!sentence.empty());
    GetParent()->Layout();
}

void FilterRow::focusField() {
    field_->SetFocus();
}

void FilterRow::typed() {
    const auto written = fromWx(field_->GetValue());
    if (written != choices_.written) {
        choices_.written = written;
        changed();
    }
}

void FilterRow::picked(Menu& menu) {
    const auto& value = menu.values.at(static_cast<std::size_t>(menu.control->GetSelection()));
    if (choices_.*(menu.chosen) != value) {
        choices_.*(menu.chosen) = value;
        changed();
    }
}

}  // namespace vertelwerk::gui
