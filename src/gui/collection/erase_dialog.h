#pragma once

#include "vertelwerk/app/erasing.h"

#include <string>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Says what erasing takes and what it leaves, and asks to type a word before it can be done.
class EraseDialog : public wxDialog {
  public:
    EraseDialog(wxWindow* parent, const base::Catalogue& catalogue, app::ErasurePlan plan);

    /// Whether all of the teller is chosen, not the one story.
    [[nodiscard]] bool wholeTeller() const { return all_ != nullptr && all_->GetValue(); }
    void chooseWholeTeller();
    [[nodiscard]] std::vector<model::StoryId> stories() const;
    [[nodiscard]] std::string reason() const;

  private:
    void layOut();
    void showWhatStays();
    void check();

    const base::Catalogue& catalogue_;
    app::ErasurePlan plan_;
    wxRadioButton* one_ = nullptr;
    wxRadioButton* all_ = nullptr;
    wxStaticText* what_;
    wxStaticText* stays_;
    wxTextCtrl* reason_;
    wxTextCtrl* typed_;
    wxButton* go_;
};

}  // namespace vertelwerk::gui
