#pragma once

#include "gui/widgets/row_in_view.h"
#include "gui/widgets/row_text.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wx/dataview.h>

namespace vertelwerk::gui {

/// A list of rows of several lines, wrapped to its width, as a native tree view: it has keys, selection
/// colours and accessible text of its own.
class MarkupList : public wxDataViewCtrl {
  public:
    MarkupList(wxWindow* parent, const wxString& name);

    /// The user came to stand on a row.
    std::function<void(std::size_t row)> onSelect;
    /// Enter or double click on a row.
    std::function<void(std::size_t row)> onActivate;
    /// The menu on a row was asked for, with the mouse or the keyboard.
    std::function<void(std::size_t row)> onMenu;
    /// The last rows came near; more may be appended.
    std::function<void()> onNearEnd;

    /// Replaces all rows, unless they are the same; then nothing is selected. Whether it did.
    bool setRows(std::vector<Row> rows);
    void appendRows(std::vector<Row> rows);

    [[nodiscard]] std::size_t rows() const;
    [[nodiscard]] std::optional<std::size_t> selected() const;
    /// Stands on the row and brings it into view, without onSelect.
    void select(std::size_t row);

  private:
    class Model;
    void layOutAgain();
    void showSelected();
    void watchEnd();
    void askMenu(std::size_t row);

    wxObjectDataPtr<Model> model_;
    RowInView inView_;
    int width_ = 0;
    std::size_t toldAt_ = 0;  ///< how many rows there were when onNearEnd was last called
};

}  // namespace vertelwerk::gui
