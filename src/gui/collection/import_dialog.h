#pragma once

#include "vertelwerk/app/importing.h"
#include "vertelwerk/exchange/encodings.h"

#include "gui/collection/correction_view.h"
#include "gui/collection/import_desk.h"
#include "gui/collection/import_table_view.h"
#include "gui/shell.h"

#include <atomic>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/gauge.h>
#include <wx/stattext.h>
#include <wx/timer.h>

namespace vertelwerk::gui {

/// Shows what an import would do, file by file, before anything is stored, and lets a user say it better.
/// wxID_OK when the user wants it.
class ImportDialog : public wxDialog {
  public:
    ImportDialog(wxWindow* parent, Shell& shell, app::ImportRequest request);
    ~ImportDialog() override;

    [[nodiscard]] const app::ImportRequest& request() const { return desk_.request(); }

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
    void changeColumns(std::size_t file);
    void askEncoding(std::size_t file);
    void changeEncoding(std::size_t file, std::vector<exchange::EncodingReading> readings);
    void compareTwins();

    Shell& shell_;
    ImportDesk desk_;
    bool samplesAsked_ = false;  ///< of the columns of a file, which are shown next
    app::Asker asker_;
    std::shared_ptr<Reading> reading_;
    wxStaticText* summary_;
    wxGauge* gauge_;
    ImportTableView* table_;
    CorrectionView* correction_;
    wxButton* twins_;
    wxButton* import_;
    wxTimer timer_;
    bool shown_ = false;  ///< a preview; later ones leave the focus where it is
};

/// The files of a finished import that there is something to say of.
void showImportProblems(wxWindow* parent, const base::Catalogue& catalogue, const app::ImportReport& report);

}  // namespace vertelwerk::gui
