#pragma once

#include "gui/numbers/overview_table.h"

#include <cstddef>
#include <functional>

#include <wx/grid.h>

namespace vertelwerk::gui {

/// A table whose cells are walked with the arrow keys; the cell in focus says what stands behind it.
class CountGrid : public wxGrid {
  public:
    CountGrid(wxWindow* parent, const wxString& name);

    /// The user came to stand on a cell.
    std::function<void(std::size_t row, std::size_t column)> onCell;

    void show(const OverviewTable& table);

  private:
    /// Gives the last column the room that is left and rows the height that its sentences need.
    void wrapWords();
    [[nodiscard]] int roomForBriefWords(int column) const;

    bool wordsLast_ = false;
};

}  // namespace vertelwerk::gui
