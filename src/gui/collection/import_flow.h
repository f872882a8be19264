#pragma once

#include "vertelwerk/app/importing.h"

#include "gui/shell.h"

#include <filesystem>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// From chosen files to stories: preview, import in the background, and the result in the info bar.
class ImportFlow {
  public:
    ImportFlow(wxWindow* parent, Shell& shell) : parent_(parent), shell_(shell) {}

    void chooseFiles();
    void chooseFolder();
    void import(const std::vector<std::filesystem::path>& paths);

  private:
    void run(const app::ImportRequest& request);
    void tell(const base::Result<app::ImportReport>& report);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
