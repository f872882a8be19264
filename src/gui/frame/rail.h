#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/frame/workspace_names.h"

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>
#include <wx/tglbtn.h>

namespace vertelwerk::gui {

/// The column of workspaces at the left: an icon with a word, one of them pressed.
class Rail : public wxPanel {
  public:
    Rail(wxWindow* parent, const base::Catalogue& catalogue, const std::vector<WorkspaceName>& workspaces,
         const std::function<void(const std::string&)>& choose);

    /// Presses the button of `id`, or none when there is no such workspace.
    void mark(const std::string& id);
    void setEnabled(bool enabled);

  private:
    void drawIcons();

    struct Place {
        std::string id;
        wxToggleButton* button = nullptr;
    };
    std::vector<Place> places_;
    std::string marked_;
};

}  // namespace vertelwerk::gui
