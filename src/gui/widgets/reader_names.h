#pragma once

#include <string>
#include <vector>

#include <wx/modalhook.h>
#include <wx/toolbar.h>
#include <wx/window.h>

namespace vertelwerk::gui {

/// Gives the controls below `root` (and `root`) the names that SetName() gave them, for screen readers:
/// wxGTK keeps those names to itself. A name begins with a capital; wx's own names, such as "panel", do not.
void nameForReaders(wxWindow& root);

/// Gives the tools, from the first on, these names: one without words on it would have none.
void nameTools(const wxToolBar& tools, const std::vector<std::string>& names);

/// Does so for every modal dialog while it lives, and says that it is a dialog.
class DialogNames : public wxModalDialogHook {
  public:
    DialogNames() { Register(); }
    ~DialogNames() override { Unregister(); }

  protected:
    int Enter(wxDialog* dialog) override;
};

}  // namespace vertelwerk::gui
