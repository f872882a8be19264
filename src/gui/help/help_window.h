#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/settings.h"

#include <string>

#include <wx/frame.h>
#include <wx/html/htmlwin.h>

namespace vertelwerk::gui {

/// A page of the manual beside the work, with links to the others.
class HelpWindow : public wxFrame {
  public:
    HelpWindow(wxWindow* parent, const base::Catalogue& catalogue, Settings& settings);

    void showPage(const std::string& id);

  private:
    void follow(wxHtmlLinkEvent& event);
    void draw();

    const base::Catalogue& catalogue_;
    Settings& settings_;
    wxHtmlWindow* page_;
    std::string id_;
};

}  // namespace vertelwerk::gui
