#include "gui/widgets/row_in_view.h"

#include <utility>

namespace vertelwerk::gui {
namespace {

constexpr int fewestRows = 2;

}  // namespace

RowInView::RowInView(wxDataViewCtrl& list, std::function<wxDataViewItem(std::size_t row)> itemAt)
    : list_(list), itemAt_(std::move(itemAt)) {
    list_.Bind(wxEVT_IDLE, &RowInView::onIdle, this);
}

/// Asked of the list itself: its window may have a size that it was not yet given.
bool RowInView::hasRoom() const {
    return list_.IsShownOnScreen() && list_.GetCountPerPage() >= fewestRows;
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
void RowInView::onIdle(wxIdleEvent& event) {
    event.Skip();
    if (!waiting_ || !hasRoom()) {
        return;
    }
    if (!std::exchange(atTop_, true)) {
        bring(0);
        event.RequestMore();
        return;
    }
    atTop_ = false;
    bring(*std::exchange(waiting_, std::nullopt));
}

}  // namespace vertelwerk::gui
