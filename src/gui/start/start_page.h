#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/settings.h"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>

namespace vertelwerk::gui {

/// What the start page can do.
struct StartDeeds {
    std::function<void()> newProject;
    std::function<void()> openProject;
    std::function<void()> openSample;
    std::function<void(const std::filesystem::path&)> openRecent;
};

/// What one sees without a project: begin, open, or look at the sample collection.
class StartPage : public wxPanel {
  public:
    StartPage(wxWindow* parent, const base::Catalogue& catalogue, const Settings& settings, StartDeeds deeds);

    /// Shows the recent projects that still exist.
    void showRecent();
    /// While a project is being opened nothing else can be.
    void setBusy(bool busy);

  private:
    void addChoice(wxSizer* column, const std::string& iconName, const base::Message& label,
                   const base::Message& explanation, const std::function<void()>& deed);
    void drawIcons();

    const base::Catalogue& catalogue_;
    const Settings& settings_;
    StartDeeds deeds_;
    std::vector<std::pair<wxButton*, std::string>> choices_;
    wxBoxSizer* recent_;
};

}  // namespace vertelwerk::gui
