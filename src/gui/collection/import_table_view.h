#pragma once

#include "gui/collection/import_table.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// The files of an import in a table; under it what there is to say of the chosen one.
class ImportTableView : public wxPanel {
  public:
    ImportTableView(wxWindow* parent, const base::Catalogue& catalogue);

    /// Keeps the choice when it lists as many files as before, else chooses the first with a remark.
    void show(const app::ImportReport& report);

    /// The place of the chosen file in the report; nothing when none is chosen.
    [[nodiscard]] std::optional<std::size_t> chosenFile() const;

    /// Calls back when another file is chosen.
    void onChoice(std::function<void()> chosen) { onChoice_ = std::move(chosen); }

  private:
    void showDetails(std::size_t index);

    const base::Catalogue& catalogue_;
    wxDataViewListCtrl* table_;
    wxTextCtrl* details_;
    std::vector<ImportRow> rows_;
    std::function<void()> onChoice_ = [] {};
};

}  // namespace vertelwerk::gui
