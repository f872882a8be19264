#pragma once

#include <wx/grid.h>

namespace vertelwerk::gui {

/// A grid with rows and columns of usual size, whose rows stay as high as they are.
void dressGrid(wxGrid& grid);

/// Cells of one line, and of as many as the words take, that keep off the lines beside them.
[[nodiscard]] wxGridCellRenderer* makeLineCell();
[[nodiscard]] wxGridCellRenderer* makeWrappedCell();

/// The same for the names of rows.
[[nodiscard]] wxGridCellAttrProvider* makeRoomyRowNames();

/// Whether the keyboard writes in a cell of a grid: Escape then takes back what was written there.
[[nodiscard]] bool isCellBeingWritten();

/// Gives the grid the system's colours, now and when they change.
void followColours(wxGrid& grid);

/// For a table that is only read: the arrow keys walk through its cells, and Tab goes on behind it.
void leaveAtOnceByTab(wxGrid& grid);

/// Tells the grid how many rows and columns its table has by now.
void fitGrid(wxGrid& grid);

}  // namespace vertelwerk::gui
