#pragma once

#include "gui/widgets/row_text.h"

#include <cstddef>
#include <functional>
#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// What can be done with a row, by Enter, a double click, a button or the menu on the row; the window closes
/// first.
struct RowAction {
    wxString label;
    std::function<void(std::size_t row)> run;  ///< none: rows are only read
};

/// Shows what came of something item by item, with a button that closes it.
void showReport(wxWindow* parent, const wxString& title, const wxString& summary, std::vector<Row> rows,
                const wxString& close, const RowAction& action = {});

}  // namespace vertelwerk::gui
