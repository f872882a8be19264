#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/coding/coding_presenter.h"

#include <wx/button.h>

namespace vertelwerk::gui {

/// Above the stripes: how many passages show, and the menu that chooses which.
class FilterButton : public wxButton {
  public:
    FilterButton(wxWindow* parent, CodingPresenter& coding, const base::Catalogue& catalogue);

    /// Passages or the filter changed.
    void update();
    void openMenu();
    /// The system's colours changed.
    void dress();

  private:
    CodingPresenter& coding_;
    const base::Catalogue& catalogue_;
};

}  // namespace vertelwerk::gui
