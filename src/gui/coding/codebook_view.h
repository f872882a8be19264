#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// The codes with colour and number, and what the chosen one means.
class CodebookView : public wxPanel {
  public:
    CodebookView(wxWindow* parent, const base::Catalogue& catalogue);

    /// Enter or a double click on a code.
    std::function<void(model::CodeId code)> coded;

    void show(std::vector<model::Code> codes);
    /// Chooses the code of the passage in focus.
    void choose(model::CodeId code);
    /// To choose a code by typing its name.
    void focusFilter();
    /// The system's colours changed.
    void dress();

  private:
    void list();
    void explainChosen();
    [[nodiscard]] const model::Code* chosen() const;
    void codeChosen();

    const base::Catalogue& catalogue_;
    std::vector<model::Code> codes_;
    std::vector<std::size_t> listed_;
    model::CodeId explained_;
    wxSearchCtrl* filter_;
    wxDataViewListCtrl* view_;
    wxTextCtrl* meaning_;
};

}  // namespace vertelwerk::gui
