#pragma once

#include "vertelwerk/app/concordance.h"
#include "vertelwerk/base/catalogue.h"

#include <functional>
#include <vector>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Matches between the words round them, one a line. A click on a heading sorts by that side.
class ConcordanceView : public wxDataViewListCtrl {
  public:
    ConcordanceView(wxWindow* parent, const base::Catalogue& catalogue);

    std::function<void(const app::ConcordanceLine&)> onSelect;
    std::function<void(app::ConcordanceOrder)> onOrder;
    std::function<void()> onActivate;

    void show(std::vector<app::ConcordanceLine> lines);

  private:
    void shareWidth();
    void onKey(wxKeyEvent& event);

    const base::Catalogue& catalogue_;
    std::vector<app::ConcordanceLine> lines_;
};

}  // namespace vertelwerk::gui
