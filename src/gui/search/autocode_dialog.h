#pragma once

#include "vertelwerk/app/autocoding.h"
#include "vertelwerk/model/code.h"

#include "gui/shell.h"

#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/stattext.h>

namespace vertelwerk::gui {

/// Shows the places that a query finds and lets the user choose which of them to code.
class AutocodeDialog : public wxDialog {
  public:
    AutocodeDialog(wxWindow* parent, Shell& shell, std::vector<model::Code> codes,
                   app::AutocodeRequest request);

    [[nodiscard]] const model::Code& code() const { return request_.code; }
    /// What is checked.
    [[nodiscard]] std::vector<app::ProposedCoding> chosen() const;

  private:
    using Proposed = base::Result<std::vector<app::ProposedCoding>>;
    void layOut();
    void propose();
    void show(Proposed proposed);
    void count();
    void checkAll(bool checked);
    [[nodiscard]] bool isChecked(std::size_t row) const;

    Shell& shell_;
    std::vector<model::Code> codes_;
    app::AutocodeRequest request_;
    std::vector<app::ProposedCoding> proposed_;
    app::Asker asker_;
    wxChoice* code_;
    wxChoice* unit_;
    wxCheckBox* all_;
    wxDataViewListCtrl* list_;
    wxStaticText* summary_;
    wxButton* ok_;
};

}  // namespace vertelwerk::gui
