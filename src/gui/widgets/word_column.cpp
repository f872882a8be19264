#include "gui/widgets/word_column.h"

namespace vertelwerk::gui {

void addWordColumn(wxDataViewListCtrl& table, const wxString& title, int width, wxAlignment align) {
    table.AppendTextColumn(title, wxDATAVIEW_CELL_INERT, width, align, wxDATAVIEW_COL_RESIZABLE)
        ->GetRenderer()
        ->EnableEllipsize(wxELLIPSIZE_END);
}

}  // namespace vertelwerk::gui
