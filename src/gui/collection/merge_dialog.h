#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/store/narrators.h"

#include "gui/widgets/prose.h"

#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/srchctrl.h>

namespace vertelwerk::gui {

/// Asks which other teller is the same person as the one whose name stays, and says beforehand what becomes
/// of both. Nobody is chosen until the user chooses.
class MergeDialog : public wxDialog {
  public:
    /// @param kept  the teller whose name stays, one of `tellers`
    MergeDialog(wxWindow* parent, const base::Catalogue& catalogue, std::vector<store::Narrator> tellers,
                const store::Narrator& kept);

    /// The teller whose name goes.
    [[nodiscard]] std::optional<model::NarratorId> gone() const;

  private:
    void layOut();
    void offer();
    void check();
    [[nodiscard]] const store::Narrator* chosen() const;

    const base::Catalogue& catalogue_;
    store::Narrator kept_;
    std::vector<store::Narrator> others_;
    std::vector<std::size_t> offered_;  ///< places in others_
    wxSearchCtrl* name_;
    wxListBox* list_;
    Prose* what_;
    wxButton* merge_;
};

}  // namespace vertelwerk::gui
