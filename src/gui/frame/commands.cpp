#include "gui/frame/commands.h"

#include "gui/text.h"

#include <wx/control.h>

namespace vertelwerk::gui {
namespace {

constexpr int idsReserved = 400;

base::Message labelOf(const Action& action) {
    return action.labelNow ? action.labelNow() : action.label;
}

}  // namespace

Commands::Commands(wxEvtHandler& window, const base::Catalogue& catalogue)
    : catalogue_(catalogue), first_(wxWindow::NewControlId(idsReserved)), next_(first_) {
    const int last = first_ + idsReserved - 1;
    window.Bind(wxEVT_MENU, &Commands::run, this, first_, last);
    window.Bind(wxEVT_UPDATE_UI, &Commands::update, this, first_, last);
}

void Commands::add(const ActionTable& table) {
    for (const auto& action : table.all()) {
        byId_[next_] = &action;
        ids_[action.id] = next_;
        ++next_;
    }
    wxASSERT(next_ <= first_ + idsReserved);
}

int Commands::idOf(const std::string& action) const {
    const auto found = ids_.find(action);
    return found != ids_.end() ? found->second : wxID_NONE;
}

const Action* Commands::find(int id) const {
    const auto found = byId_.find(id);
    return found != byId_.end() ? found->second : nullptr;
}

void Commands::run(wxCommandEvent& event) {
    const auto* action = find(event.GetId());
    if (action != nullptr && action->run && (!action->enabled || action->enabled())) {
        action->run();
    }
}

void Commands::update(wxUpdateUIEvent& event) {
    const auto* action = find(event.GetId());
    if (action == nullptr) {
        return;
    }
    event.Enable(!action->enabled || action->enabled());
    if (action->labelNow) {
        event.SetText(menuLabel(*action, catalogue_));
    }
}

wxString menuLabel(const Action& action, const base::Catalogue& catalogue) {
    auto label = wxControl::EscapeMnemonics(say(catalogue, labelOf(action)));
    if (action.shortcut.empty()) {
        return label;
    }
    return action.inText ? label + toWx("   (" + action.shortcut + ")")
                         : label + toWx("\t" + action.shortcut);
}

wxString hint(const Action& action, const base::Catalogue& catalogue) {
    const auto label = say(catalogue, labelOf(action));
    return action.shortcut.empty() ? label : label + toWx(" (" + action.shortcut + ")");
}

}  // namespace vertelwerk::gui
