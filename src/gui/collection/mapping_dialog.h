#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/mapping.h"

#include "gui/widgets/prose.h"

#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Lets a user say what each column of a table is. wxID_OK when it is to be read so.
class MappingDialog : public wxDialog {
  public:
    /// @param samples of what each column holds
    MappingDialog(wxWindow* parent, const base::Catalogue& catalogue, exchange::TableMapping mapping,
                  const std::vector<std::vector<std::string>>& samples);

    [[nodiscard]] exchange::TableMapping mapping() const;

  private:
    struct Row {
        wxChoice* choice;
        wxTextCtrl* name;
        wxTextCtrl* label;
        wxTextCtrl* scale;
    };
    [[nodiscard]] exchange::ColumnRule ruleOf(std::size_t row) const;
    void offer(std::size_t row);
    void check();
    void addRow(wxWindow* parent, wxSizer& grid, const exchange::ColumnRule& rule, const std::string& sample);

    const base::Catalogue& catalogue_;
    exchange::TableMapping mapping_;
    std::vector<Row> rows_;
    Prose* wrong_;  ///< why the table cannot be read so
    wxButton* read_ = nullptr;
};

}  // namespace vertelwerk::gui
