#include "gui/coding/filter_button.h"

#include "gui/coding/filter_choices.h"
#include "gui/frame/theme.h"
#include "gui/text.h"

#include <map>

#include <wx/menu.h>

namespace vertelwerk::gui {
namespace {

using base::msg;

base::Message titleOf(FilterChoice::Kind kind) {
    switch (kind) {
        case FilterChoice::Kind::Code:
            return msg("With the code");
        case FilterChoice::Kind::Coder:
            return msg("Of the coder");
        case FilterChoice::Kind::Experience:
            return msg("With the experience");
    }
    return {};
}

}  // namespace

FilterButton::FilterButton(wxWindow* parent, CodingPresenter& coding, const base::Catalogue& catalogue)
    : wxButton(parent, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBORDER_NONE),
      coding_(coding),
      catalogue_(catalogue) {
    SetToolTip(say(catalogue, msg("Choose which passages show: by code, coder or experience (F)")));
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { openMenu(); });
    dress();
    update();
}

void FilterButton::dress() {
    SetFont(GetParent()->GetFont().Smaller());
}

void FilterButton::update() {
    const auto words = toWx(filterSummary(coding_, catalogue_) + " \xE2\x96\xBE");
    if (GetLabel() != words) {
        SetLabel(words);
        SetName(words);
    }
    Show(!coding_.all().empty());
}

void FilterButton::openMenu() {
    wxMenu menu;
    std::map<int, PassageFilter> byId;
    auto* all = menu.Append(wxID_ANY, say(catalogue_, msg("Show all passages")));
    all->Enable(!coding_.filter().empty());
    byId[all->GetId()] = {};
    std::optional<FilterChoice::Kind> kind;
    for (auto& choice : filterChoices(coding_, catalogue_)) {
        if (kind != choice.kind) {
            kind = choice.kind;
            menu.AppendSeparator();
            menu.Append(wxID_ANY, say(catalogue_, titleOf(choice.kind)))->Enable(false);
        }
        auto* item = menu.AppendCheckItem(wxID_ANY, wxControl::EscapeMnemonics(toWx(choice.label)));
        item->Check(choice.on);
        byId[item->GetId()] = std::move(choice.then);
    }
    const auto chosen = byId.find(GetPopupMenuSelectionFromUser(menu, wxPoint(0, GetSize().y)));
    if (chosen != byId.end()) {
        coding_.setFilter(chosen->second);
    }
}

}  // namespace vertelwerk::gui
