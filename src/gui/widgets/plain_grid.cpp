#include "gui/widgets/plain_grid.h"

#include "gui/widgets/text_scale.h"

namespace vertelwerk::gui {
namespace {

constexpr int columnWidth = 132;

void tell(wxGrid& grid, int before, int now, int fewer, int more) {
    if (before > now) {
        wxGridTableMessage message(grid.GetTable(), fewer, now, before - now);
        grid.ProcessTableMessage(message);
    } else if (before < now) {
        wxGridTableMessage message(grid.GetTable(), more, now - before);
        grid.ProcessTableMessage(message);
    }
}

}  // namespace

void dressGrid(wxGrid& grid) {
    grid.SetDefaultColSize(forText(grid, columnWidth));
    grid.SetColLabelSize(grid.GetCharHeight() + grid.FromDIP(12));
    grid.SetDefaultRowSize(grid.GetCharHeight() + grid.FromDIP(8));
    grid.DisableDragRowSize();
    grid.SetDefaultCellOverflow(false);
}

void fitGrid(wxGrid& grid) {
    auto& table = *grid.GetTable();
    tell(grid, grid.GetNumberRows(), table.GetNumberRows(), wxGRIDTABLE_NOTIFY_ROWS_DELETED,
         wxGRIDTABLE_NOTIFY_ROWS_APPENDED);
    tell(grid, grid.GetNumberCols(), table.GetNumberCols(), wxGRIDTABLE_NOTIFY_COLS_DELETED,
         wxGRIDTABLE_NOTIFY_COLS_APPENDED);
}

}  // namespace vertelwerk::gui
