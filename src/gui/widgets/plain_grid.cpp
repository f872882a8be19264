#include "gui/widgets/plain_grid.h"

#include "gui/frame/theme.h"
#include "gui/widgets/scroll_bars.h"
#include "gui/widgets/text_scale.h"
#include "gui/widgets/wrapped_lines.h"

#include <algorithm>

#include <wx/dc.h>
#include <wx/settings.h>

namespace vertelwerk::gui {
namespace {

constexpr int columnWidth = 132;
constexpr int windowsOfAGrid = 5;

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

int padding(const wxGrid& grid) {
    return grid.FromDIP(4);
}

/// The words in lines that fit; what is too much for the last line ends in dots.
wxString fitted(wxDC& dc, const wxString& words, const wxSize& room) {
    const auto most = static_cast<std::size_t>(std::max(1, room.y / dc.GetCharHeight()));
    auto lines = linesThatFit(dc, words, room.x, most);
    lines.back() = wxControl::Ellipsize(lines.back(), dc, wxELLIPSIZE_END, room.x, wxELLIPSIZE_FLAGS_NONE);
    return wxJoin(lines, '\n', '\0');
}

class RoomyRowName : public wxGridRowHeaderRendererDefault {
  public:
    void DrawLabel(const wxGrid& grid, wxDC& dc, const wxString& name, const wxRect& place, int across,
                   int down, int orientation) const override {
        const auto room = wxRect(place).Deflate(padding(grid), 0);
        wxGridRowHeaderRendererDefault::DrawLabel(grid, dc, fitted(dc, name, room.GetSize()), room, across,
                                                  down, orientation);
    }
};

class RoomyRowNames : public wxGridCellAttrProvider {
  public:
    const wxGridRowHeaderRenderer& GetRowHeaderRenderer(int) override { return renderer_; }

  private:
    RoomyRowName renderer_;
};

class LineCell : public wxGridCellStringRenderer {
  public:
    wxGridCellRenderer* Clone() const override { return new LineCell; }
    void Draw(wxGrid& grid, wxGridCellAttr& attributes, wxDC& dc, const wxRect& cell, int row, int column,
              bool selected) override {
        // NOLINTNEXTLINE(bugprone-parent-virtual-call): the ground of the whole cell, without its words
        wxGridCellRenderer::Draw(grid, attributes, dc, cell, row, column, selected);
        wxGridCellStringRenderer::Draw(grid, attributes, dc, wxRect(cell).Deflate(padding(grid), 0), row,
                                       column, selected);
    }
};

/// Breaks lines at the same width when its height is asked and when it is drawn.
class WrappedCell : public wxGridCellStringRenderer {
  public:
    wxGridCellRenderer* Clone() const override { return new WrappedCell; }
    void Draw(wxGrid& grid, wxGridCellAttr& attributes, wxDC& dc, const wxRect& cell, int row, int column,
              bool selected) override {
        // NOLINTNEXTLINE(bugprone-parent-virtual-call): the ground of the whole cell, without its words
        wxGridCellRenderer::Draw(grid, attributes, dc, cell, row, column, selected);
        SetTextColoursAndFont(grid, attributes, dc, selected);
        const auto room = wxRect(cell).Deflate(padding(grid), 0);
        int across = 0;
        int down = 0;
        attributes.GetAlignment(&across, &down);
        grid.DrawTextRectangle(dc, linesThatFit(dc, grid.GetCellValue(row, column), room.width), room, across,
                               down);
    }
    int GetBestHeight(wxGrid& grid, wxGridCellAttr& attributes, wxDC& dc, int row, int column,
                      int width) override {
        constexpr int lineOfGrid = 1;  // a cell is drawn so much narrower than its column
        dc.SetFont(attributes.GetFont());
        const auto lines =
            linesThatFit(dc, grid.GetCellValue(row, column), width - lineOfGrid - 2 * padding(grid));
        return static_cast<int>(lines.size()) * dc.GetCharHeight() + 2 * padding(grid);
    }
};

bool holdsFocus(const wxGrid& grid) {
    auto* const focus = wxWindow::FindFocus();
    return focus != nullptr && (focus == &grid || grid.IsDescendant(focus));
}

/// To what comes before or behind the grid, which is several windows: the first steps may only lead to the
/// next of them.
void leave(wxGrid& grid, bool back) {
    for (int steps = 0; steps < windowsOfAGrid && holdsFocus(grid); ++steps) {
        grid.Navigate(back ? 0 : wxNavigationKeyEvent::IsForward);
    }
}

/// The grid itself stops at its last column, and there is no way out for who has no mouse.
void leaveByTab(wxGrid& grid) {
    grid.Bind(wxEVT_GRID_TABBING, [&grid](wxGridEvent& event) {
        const bool back = event.ShiftDown();
        const bool atEdge = back ? event.GetCol() == 0 : event.GetCol() + 1 == grid.GetNumberCols();
        if (!atEdge) {
            event.Skip();
            return;
        }
        grid.DisableCellEditControl();
        leave(grid, back);
    });
}

}  // namespace

wxGridCellAttrProvider* makeRoomyRowNames() {
    return new RoomyRowNames;
}

wxGridCellRenderer* makeLineCell() {
    return new LineCell;
}

wxGridCellRenderer* makeWrappedCell() {
    return new WrappedCell;
}

void dressGrid(wxGrid& grid) {
    grid.SetDefaultColSize(forText(grid, columnWidth));
    grid.SetColLabelSize(grid.GetCharHeight() + grid.FromDIP(12));
    grid.SetDefaultRowSize(grid.GetCharHeight() + grid.FromDIP(8));
    grid.DisableDragRowSize();
    grid.SetDefaultCellFitMode(wxGridFitMode::Ellipsize());
    grid.SetDefaultRenderer(makeLineCell());
    grid.SetDefaultCellAlignment(wxALIGN_LEFT, wxALIGN_CENTRE);
    leaveByTab(grid);
    followColours(grid);
    keepBarsInSight(grid);
}

bool isCellBeingWritten() {
    for (const auto* window = wxWindow::FindFocus(); window != nullptr; window = window->GetParent()) {
        if (const auto* grid = dynamic_cast<const wxGrid*>(window)) {
            return grid->IsCellEditControlShown();
        }
    }
    return false;
}

void followColours(wxGrid& grid) {
    takeColours(grid);
    grid.Bind(wxEVT_SYS_COLOUR_CHANGED, [&grid](wxSysColourChangedEvent& event) {
        event.Skip();
        takeColours(grid);
        grid.Refresh();
    });
}

void leaveAtOnceByTab(wxGrid& grid) {
    grid.Bind(wxEVT_GRID_TABBING, [&grid](wxGridEvent& event) { leave(grid, event.ShiftDown()); });
}

void fitGrid(wxGrid& grid) {
    auto& table = *grid.GetTable();
    tell(grid, grid.GetNumberRows(), table.GetNumberRows(), wxGRIDTABLE_NOTIFY_ROWS_DELETED,
         wxGRIDTABLE_NOTIFY_ROWS_APPENDED);
    tell(grid, grid.GetNumberCols(), table.GetNumberCols(), wxGRIDTABLE_NOTIFY_COLS_DELETED,
         wxGRIDTABLE_NOTIFY_COLS_APPENDED);
}

}  // namespace vertelwerk::gui
