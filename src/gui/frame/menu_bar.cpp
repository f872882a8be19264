#include "gui/frame/menu_bar.h"

#include "gui/text.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace vertelwerk::gui {
namespace {

using base::msg;

const std::array<std::pair<Menu, base::Message>, 6>& menuTitles() {
    static const std::array<std::pair<Menu, base::Message>, 6> titles{{
        {Menu::File, msg("&File")},
        {Menu::Edit, msg("&Edit")},
        {Menu::Story, msg("&Story")},
        {Menu::Code, msg("&Code")},
        {Menu::View, msg("&View")},
        {Menu::Help, msg("&Help")},
    }};
    return titles;
}

/// As many as keys; a menu that holds them itself is higher than a small screen.
constexpr std::string_view themes = "theme";

std::string groupOf(const Action& action) {
    return action.id.substr(0, action.id.rfind('.'));
}

std::vector<const Action*> actionsOf(Menu menu, const std::vector<const ActionTable*>& tables) {
    std::vector<const Action*> actions;
    std::vector<const Action*> last;
    for (const auto* table : tables) {
        for (const auto& action : table->all()) {
            if (action.menu == menu) {
                (groupOf(action) == "program" ? last : actions).push_back(&action);
            }
        }
    }
    actions.insert(actions.end(), last.begin(), last.end());
    return actions;
}

}  // namespace

wxMenuBar* makeMenuBar(const std::vector<const ActionTable*>& tables, const Commands& commands,
                       const base::Catalogue& catalogue) {
    auto bar = std::make_unique<wxMenuBar>();
    for (const auto& [menu, title] : menuTitles()) {
        const auto actions = actionsOf(menu, tables);
        if (actions.empty()) {
            continue;
        }
        auto items = std::make_unique<wxMenu>();
        auto* into = items.get();
        std::string group = groupOf(*actions.front());
        for (const auto* action : actions) {
            if (groupOf(*action) != group) {
                group = groupOf(*action);
                into = items.get();
                into->AppendSeparator();
                if (group == themes) {
                    into = new wxMenu;
                    items->AppendSubMenu(into, say(catalogue, msg("Code with a theme")));
                }
            }
            into->Append(commands.idOf(action->id), menuLabel(*action, catalogue));
        }
        bar->Append(items.release(), say(catalogue, title));
    }
    return bar.release();
}

wxAcceleratorTable makeAccelerators(const std::vector<const ActionTable*>& tables, const Commands& commands) {
    std::vector<wxAcceleratorEntry> entries;
    for (const auto* table : tables) {
        for (const auto& action : table->all()) {
            wxAcceleratorEntry entry;
            if (!action.inText && !action.shortcut.empty() && entry.FromString(toWx(action.shortcut))) {
                entry.Set(entry.GetFlags(), entry.GetKeyCode(), commands.idOf(action.id));
                entries.push_back(entry);
            }
        }
    }
    return {static_cast<int>(entries.size()), entries.data()};
}

}  // namespace vertelwerk::gui
