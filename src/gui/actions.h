#pragma once

#include "vertelwerk/base/message.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// Which menu an action stands in; None only has a key or a button.
enum class Menu { None, File, Edit, Story, Code, View, Help };

/// Something a user can do. The one source for menus, toolbars, context menus, the shortcut help and
/// the tests.
struct Action {
    std::string id;        ///< stable: "code.theme.5"
    base::Message label;   ///< a verb and its object
    std::string shortcut;  ///< as wxAcceleratorEntry reads it: "Ctrl+Z"; empty when none
    Menu menu = Menu::None;
    bool onToolbar = false;
    std::string icon;  ///< of assets/icons, without ending
    bool inText =
        false;  ///< a plain key that works while the story text has the focus, not a menu accelerator
    std::function<bool()> enabled;  ///< empty: always
    std::function<void()> run;
    std::function<base::Message()> labelNow;  ///< when the label depends on the state (undo names its step)
    base::Message brief = {};                 ///< on the toolbar, where the label is long for it
};

/// The actions of one workspace or of the frame.
class ActionTable {
  public:
    void add(Action action) { actions_.push_back(std::move(action)); }
    [[nodiscard]] const std::vector<Action>& all() const { return actions_; }
    [[nodiscard]] const Action* find(std::string_view id) const {
        for (const auto& action : actions_) {
            if (action.id == id) {
                return &action;
            }
        }
        return nullptr;
    }

  private:
    std::vector<Action> actions_;
};

}  // namespace vertelwerk::gui
