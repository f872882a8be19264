#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/figures.h"

#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Lets a user say what the columns of a table of figures are. wxID_OK when it is to be read so.
class FigureColumnsDialog : public wxDialog {
  public:
    FigureColumnsDialog(wxWindow* parent, const base::Catalogue& catalogue,
                        const std::vector<exchange::FigureColumnSeen>& columns,
                        const exchange::FigureMapping& mapping);

    [[nodiscard]] exchange::FigureMapping mapping() const;

  private:
    struct Row {
        std::string column;
        std::string definition;
        wxChoice* role;
        wxTextCtrl* name;
        wxTextCtrl* unit;
        wxChoice* direction;
        wxChoice* level;
    };
    void addRow(wxWindow* pane, wxSizer& grid, const exchange::FigureColumnSeen& column,
                const exchange::FigureMapping& mapping);
    void check();

    const base::Catalogue& catalogue_;
    std::vector<Row> rows_;
    wxTextCtrl* period_;
    wxCheckBox* others_;
    wxStaticText* objection_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
