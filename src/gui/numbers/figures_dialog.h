#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/figure_import.h"

#include "gui/shell.h"
#include "gui/widgets/markup_list.h"
#include "gui/widgets/prose.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>

namespace vertelwerk::gui {

/// Shows which indicators files hold and what they change, before anything is stored; what the columns of a
/// file are can be said better. wxID_OK when the user wants it so.
class FiguresDialog : public wxDialog {
  public:
    FiguresDialog(wxWindow* parent, Shell& shell, const std::vector<std::filesystem::path>& files);
    ~FiguresDialog() override { reading_.request_stop(); }

    [[nodiscard]] const std::vector<app::FiguresFile>& files() const { return files_; }
    /// What is shown; empty while files are read.
    [[nodiscard]] const std::vector<app::ImportedFigures>& preview() const { return preview_; }
    /// Reads a file's columns so.
    void setMapping(std::size_t file, const exchange::FigureMapping& mapping);

  private:
    void layOut();
    void look();
    void show(const base::Result<std::vector<app::ImportedFigures>>& preview);
    void changeColumns();

    Shell& shell_;
    std::vector<app::FiguresFile> files_;
    std::vector<app::ImportedFigures> preview_;
    std::stop_source reading_;
    app::Asker asker_;
    Prose* words_;
    MarkupList* list_;
    wxButton* columns_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
