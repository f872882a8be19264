#pragma once

#include "gui/collection/import_table.h"

#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// The files of an import in a table; under it what there is to say of the chosen one.
class ImportTableView : public wxPanel {
  public:
    ImportTableView(wxWindow* parent, const base::Catalogue& catalogue);

    void show(const app::ImportReport& report);

  private:
    void showDetails(std::size_t index);

    const base::Catalogue& catalogue_;
    wxDataViewListCtrl* table_;
    wxTextCtrl* details_;
    std::vector<ImportRow> rows_;
};

}  // namespace vertelwerk::gui
