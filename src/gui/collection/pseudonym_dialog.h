#pragma once

#include "vertelwerk/app/pseudonymising.h"

#include "gui/collection/pseudonym_sheet.h"
#include "gui/settings.h"

#include <array>
#include <optional>
#include <string>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

namespace vertelwerk::gui {

/// Says how much will be replaced, and asks what becomes of the original words.
class PseudonymDialog : public wxDialog {
  public:
    PseudonymDialog(wxWindow* parent, const base::Catalogue& catalogue, const PseudonymSheet::Tally& tally);

    [[nodiscard]] bool irreversible() const { return !undoable_->GetValue(); }
    [[nodiscard]] bool keepsKey() const { return keyed_->GetValue(); }
    [[nodiscard]] std::string passphrase() const;

  private:
    void check();

    wxRadioButton* undoable_ = nullptr;
    wxRadioButton* keyed_ = nullptr;
    wxRadioButton* forgotten_ = nullptr;
    wxTextCtrl* passphrase_ = nullptr;
    wxTextCtrl* again_ = nullptr;
    wxButton* cancel_ = nullptr;
    wxButton* go_ = nullptr;
    std::array<wxString, 3> words_;  ///< of the button: undoable, with a key, without
};

/// Asks what becomes of the original words, and where the key table goes when there is one; nothing when
/// the user does not go on.
[[nodiscard]] std::optional<app::PseudonymKeeping> askKeeping(wxWindow* parent,
                                                              const base::Catalogue& catalogue,
                                                              Settings& settings,
                                                              const PseudonymSheet::Tally& tally);

}  // namespace vertelwerk::gui
