#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// Brings rows of a list into view as soon as the list has room for them. A list that has no height yet
/// scrolls so far that its row ends at the top, and stays so when it gets its height.
class RowInView {
  public:
    /// @param itemAt  the item of a row; none where there is no such row
    RowInView(wxDataViewCtrl& list, std::function<wxDataViewItem(std::size_t row)> itemAt);

    void show(std::size_t row);

  private:
    [[nodiscard]] bool hasRoom() const;
    void bring(std::size_t row);
    void onIdle(wxIdleEvent& event);

    wxDataViewCtrl& list_;
    std::function<wxDataViewItem(std::size_t row)> itemAt_;
    std::optional<std::size_t> waiting_;
    bool atTop_ = false;
};

}  // namespace vertelwerk::gui
