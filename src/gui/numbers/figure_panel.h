#pragma once

#include "vertelwerk/base/catalogue.h"

#include "gui/numbers/figure_view.h"
#include "gui/widgets/prose.h"
#include "gui/widgets/scene_panel.h"

#include <cstddef>

#include <wx/dataview.h>
#include <wx/panel.h>

namespace vertelwerk::gui {

/// One indicator: the latest figure large, its line small, and all figures in a table beside it. The row
/// in focus of the table says of which area.
class FigurePanel : public wxPanel {
  public:
    FigurePanel(wxWindow* parent, const base::Catalogue& catalogue, FigureView view);

  private:
    [[nodiscard]] wxSizer* layOutLatest(wxOrientation drawn);
    [[nodiscard]] wxWindow* makeTable();
    void showLine(std::size_t line);

    const base::Catalogue& catalogue_;
    FigureView view_;
    wxStaticText* area_;
    Prose* latest_;
    wxStaticText* note_;
    ScenePanel* drawing_;
    wxDataViewListCtrl* table_ = nullptr;
    int tableWidth_ = 0;
};

}  // namespace vertelwerk::gui
