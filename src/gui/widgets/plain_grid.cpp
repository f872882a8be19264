#include "gui/widgets/plain_grid.h"

#include "gui/frame/theme.h"
#include "gui/widgets/text_scale.h"

#include <wx/settings.h>

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

void takeColours(wxGrid& grid) {
    constexpr int linePercent = 20;
    const auto colour = [](wxSystemColour which) { return wxSystemSettings::GetColour(which); };
    grid.SetDefaultCellBackgroundColour(colour(wxSYS_COLOUR_WINDOW));
    grid.SetDefaultCellTextColour(colour(wxSYS_COLOUR_WINDOWTEXT));
    grid.SetLabelBackgroundColour(colour(wxSYS_COLOUR_BTNFACE));
    grid.SetLabelTextColour(colour(wxSYS_COLOUR_BTNTEXT));
    grid.SetGridLineColour(tint(colour(wxSYS_COLOUR_WINDOWTEXT), linePercent));
}

}  // namespace

void dressGrid(wxGrid& grid) {
    grid.SetDefaultColSize(forText(grid, columnWidth));
    grid.SetColLabelSize(grid.GetCharHeight() + grid.FromDIP(12));
    grid.SetDefaultRowSize(grid.GetCharHeight() + grid.FromDIP(8));
    grid.DisableDragRowSize();
    grid.SetDefaultCellOverflow(false);
}

void followColours(wxGrid& grid) {
    takeColours(grid);
    grid.Bind(wxEVT_SYS_COLOUR_CHANGED, [&grid](wxSysColourChangedEvent& event) {
        event.Skip();
        takeColours(grid);
        grid.Refresh();
    });
}

void fitGrid(wxGrid& grid) {
    auto& table = *grid.GetTable();
    tell(grid, grid.GetNumberRows(), table.GetNumberRows(), wxGRIDTABLE_NOTIFY_ROWS_DELETED,
         wxGRIDTABLE_NOTIFY_ROWS_APPENDED);
    tell(grid, grid.GetNumberCols(), table.GetNumberCols(), wxGRIDTABLE_NOTIFY_COLS_DELETED,
         wxGRIDTABLE_NOTIFY_COLS_APPENDED);
}

}  // namespace vertelwerk::gui
