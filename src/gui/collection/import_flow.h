#pragma once

#include "vertelwerk/app/importing.h"

#include "gui/shell.h"

#include <cstddef>
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
    /// What an import gave, and how many stories went in, also when it failed.
    struct Ending {
        base::Result<app::ImportReport> report;
        std::size_t committed = 0;
    };
    void tell(const Ending& ending);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
