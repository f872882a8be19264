#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/actions.h"

#include <map>
#include <string>
#include <string_view>

#include <wx/event.h>
#include <wx/window.h>

namespace vertelwerk::gui {

/// Gives every action a wx id and lets it answer menus, toolbars and accelerators of one window.
class Commands {
  public:
    Commands(wxEvtHandler& window, const base::Catalogue& catalogue);

    /// The table must outlive this.
    void add(const ActionTable& table);

    [[nodiscard]] int idOf(const std::string& action) const;
    [[nodiscard]] const Action* find(int id) const;

  private:
    void run(wxCommandEvent& event);
    void update(wxUpdateUIEvent& event);

    const base::Catalogue& catalogue_;
    int first_;
    int next_;
    std::map<int, const Action*> byId_;
    std::map<std::string, int, std::less<>> ids_;
};

/// The label for a menu: what it says now, with its key.
[[nodiscard]] wxString menuLabel(const Action& action, const base::Catalogue& catalogue);

/// The label with its key in brackets, for tooltips.
[[nodiscard]] wxString hint(const Action& action, const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
