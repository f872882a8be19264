#pragma once

#include "gui/frame/commands.h"

#include <functional>
#include <string>

#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/toolbar.h>

namespace vertelwerk::gui {

/// The row above a workspace: its own actions at the left, the search box at the right.
class Toolbar : public wxPanel {
  public:
    Toolbar(wxWindow* parent, const base::Catalogue& catalogue, const Commands& commands,
            std::function<void(const std::string&)> search);

    void showActions(const ActionTable& table);
    /// @param offered false where the workspace has a search field of its own
    void offerSearch(bool offered);
    void focusSearch();

  private:
    void fill();

    const base::Catalogue& catalogue_;
    const Commands& commands_;
    wxToolBar* tools_;
    wxSearchCtrl* box_;
    const ActionTable* table_ = nullptr;
};

}  // namespace vertelwerk::gui
