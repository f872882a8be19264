#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/figure_import.h"

#include "gui/shell.h"

#include <filesystem>
#include <functional>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// From files of figures to indicators: preview, import in the background, and what came of it.
class FiguresFlow {
  public:
    FiguresFlow(wxWindow* parent, Shell& shell) : parent_(parent), shell_(shell) {}

    /// Figures are in the project.
    std::function<void()> imported;

    void chooseFiles();
    void import(const std::vector<std::filesystem::path>& files);
    /// Answers that are on their way for another project are dropped.
    void forget() { asker_ = {}; }

  private:
    void run(const std::vector<app::FiguresFile>& files);
    void tell(const base::Result<std::vector<app::ImportedFigures>>& done);

    wxWindow* parent_;
    Shell& shell_;
    app::Asker asker_;
};

}  // namespace vertelwerk::gui
