#pragma once

#include "vertelwerk/model/code.h"

#include "gui/search/query_form.h"

#include <functional>
#include <vector>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// A form for who does not type signs.
class QueryFormDialog : public wxDialog {
  public:
    QueryFormDialog(wxWindow* parent, const base::Catalogue& catalogue, std::vector<model::Code> codes);

    [[nodiscard]] QueryForm form() const;

  private:
    wxTextCtrl* addText(wxFlexGridSizer& grid, const base::Message& label);
    wxChoice* addChoice(wxFlexGridSizer& grid, const base::Message& label);

    const base::Catalogue& catalogue_;
    std::vector<model::Code> codes_;
    wxTextCtrl* all_ = nullptr;
    wxTextCtrl* any_ = nullptr;
    wxTextCtrl* none_ = nullptr;
    wxTextCtrl* phrase_ = nullptr;
    wxTextCtrl* near_ = nullptr;
    wxChoice* theme_ = nullptr;
    wxChoice* valence_ = nullptr;
    wxTextCtrl* area_ = nullptr;
    wxChoice* method_ = nullptr;
    wxTextCtrl* from_ = nullptr;
    wxTextCtrl* to_ = nullptr;
    wxCheckBox* memo_ = nullptr;
};

}  // namespace vertelwerk::gui
