#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/collection/pseudonym_sheet.h"

#include <functional>
#include <string>

#include <wx/grid.h>

namespace vertelwerk::gui {

/// Lends what was found to a grid.
class PseudonymTable : public wxGridTableBase {
  public:
    using Write = std::function<void(int row, int column, const std::string& words)>;

    /// The sheet and the catalogue outlive it.
    PseudonymTable(const PseudonymSheet& sheet, const base::Catalogue& catalogue, Write write);

    int GetNumberRows() override { return static_cast<int>(sheet_.rows()); }
    int GetNumberCols() override { return PseudonymSheet::columnCount; }
    wxString GetValue(int row, int column) override;
    void SetValue(int row, int column, const wxString& value) override;
    wxString GetColLabelValue(int column) override;
    wxGridCellAttr* GetAttr(int row, int column, wxGridCellAttr::wxAttrKind kind) override;

  private:
    const PseudonymSheet& sheet_;
    const base::Catalogue& catalogue_;
    Write write_;
    /// One for all cells: the grid asks for a cell's attributes anew while its editor is open.
    wxObjectDataPtr<wxGridCellEditor> choices_;
};

/// Columns of usual width; what was found gets the room that is left and some of that of its kind, as far as
/// its words take it.
void fitPseudonyms(wxGrid& grid);

}  // namespace vertelwerk::gui
