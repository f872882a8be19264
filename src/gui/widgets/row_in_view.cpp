#include "gui/widgets/row_in_view.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr int fewestLines = 3;

}  // namespace

RowInView::RowInView(wxDataViewCtrl& list, std::function<wxDataViewItem(std::size_t row)> itemAt)
    : list_(list), itemAt_(std::move(itemAt)) {
    list_.Bind(wxEVT_SIZE, &RowInView::onSize, this);
}

bool RowInView::hasRoom() const {
    return list_.GetClientSize().y > fewestLines * list_.GetCharHeight();
}

void RowInView::bring(std::size_t row) {
    if (const auto item = itemAt_(row); item.IsOk()) {
        list_.EnsureVisible(item);
    }
}

void RowInView::show(std::size_t row) {
    if (hasRoom() && !waiting_) {
        bring(row);
    } else {
        waiting_ = row;
    }
}

/// First to the top, and once that was done as far down as the row needs: of two wishes at once the list
/// heeds the last.
void RowInView::onSize(wxSizeEvent& event) {
    event.Skip();
    if (!waiting_ || !hasRoom()) {
        return;
    }
    list_.CallAfter([this] {
        bring(0);
        list_.CallAfter([this] {
            if (const auto row = std::exchange(waiting_, std::nullopt)) {
                bring(*row);
            }
        });
    });
}

}  // namespace vertelwerk::gui
