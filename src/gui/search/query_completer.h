#pragma once

#include "vertelwerk/app/workbench.h"

#include "gui/shell.h"

#include <string>
#include <vector>

#include <wx/textctrl.h>
#include <wx/window.h>

namespace vertelwerk::gui {

/// Offers names of fields and their values while a query is typed in a field. It is looked up beside the
/// window's thread, at each key anew, so that nothing is kept of the project.
class QueryCompleter {
  public:
    /// @param window the field, as the window that it is
    QueryCompleter(Shell& shell, wxTextEntry& field, wxWindow& window);

    /// What is offered for what was typed last.
    [[nodiscard]] const std::vector<std::string>& offered() const { return offered_; }

  private:
    void typed();

    Shell& shell_;
    wxTextEntry& field_;
    wxWindow& window_;
    app::Asker asker_;
    std::vector<std::string> offered_;
};

}  // namespace vertelwerk::gui
