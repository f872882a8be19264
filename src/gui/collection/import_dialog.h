#pragma once

#include "vertelwerk/app/importing.h"

#include "gui/collection/import_table_view.h"
#include "gui/shell.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// Shows what an import would do, file by file, before anything is stored. wxID_OK when the user wants it.
class ImportDialog : public wxDialog {
  public:
    ImportDialog(wxWindow* parent, Shell& shell, std::vector<std::filesystem::path> paths);
    ~ImportDialog() override;

    [[nodiscard]] const app::ImportRequest& request() const { return request_; }

  private:
    /// How far the reading is; outlives the dialog when that is closed half-way.
    struct Reading {
        std::atomic<std::size_t> done{0};
        std::atomic<std::size_t> total{0};
        std::stop_source stop;
    };
    void layOut();
    void preview();
    void showPreview(const base::Result<app::ImportReport>& report);
    void showProgress();
    /// The mapping that the chosen file was read with; null when it is no table.
    [[nodiscard]] const exchange::TableMapping* chosenMapping() const;
    void changeColumns();

    Shell& shell_;
    app::ImportRequest request_;
    app::Asker asker_;
    std::shared_ptr<Reading> reading_;
    wxStaticText* summary_;
    wxGauge* gauge_;
    ImportTableView* table_;
    wxChoice* method_;
    wxChoice* encoding_;
    wxButton* columns_;
    wxButton* import_;
    wxTimer timer_;
    std::vector<app::ImportedFile> files_;  ///< of the last preview
};

/// The files of a finished import that there is something to say of.
void showImportProblems(wxWindow* parent, const base::Catalogue& catalogue, const app::ImportReport& report);

}  // namespace vertelwerk::gui
