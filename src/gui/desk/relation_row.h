#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/desk/retrieval_form.h"

#include <functional>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// One condition on how a passage lies towards passages of other codes.
class RelationRow : public wxPanel {
  public:
    /// @param changed  asks again
    RelationRow(wxWindow* parent, const base::Catalogue& catalogue, const std::function<void()>& changed);

    [[nodiscard]] RelationForm form() const;
    void begin() { relation_->SetFocus(); }

  private:
    wxCheckBox* negated_;
    wxChoice* relation_;
    wxTextCtrl* others_;
};

}  // namespace vertelwerk::gui
