#pragma once

#include "gui/widgets/row_text.h"

#include <vector>

#include <wx/window.h>

namespace vertelwerk::gui {

/// Shows what came of something item by item, with one button.
void showReport(wxWindow* parent, const wxString& title, const wxString& summary, std::vector<Row> rows,
                const wxString& close);

}  // namespace vertelwerk::gui
