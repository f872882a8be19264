#include "gui/numbers/count_grid.h"
#include "gui/numbers/overview_table.h"
#include "gui/text.h"
#include "gui/widgets/plain_grid.h"
#include "gui/window_test.h"

#include <memory>

#include <wx/dcmemory.h>
#include <wx/image.h>

namespace vertelwerk::gui {
namespace {

class WrappedCellTest : public test::WindowTest {};

/// The lowest row of the picture that is not white, or -1.
int lowestInk(const wxImage& image) {
    for (int y = image.GetHeight() - 1; y >= 0; --y) {
        for (int x = 0; x < image.GetWidth(); ++x) {
            if (image.GetRed(x, y) < 128) {
                return y;
            }
        }
    }
    return -1;
}

TEST_F(WrappedCellTest, AsHighAsItsWordsAreAtEveryWidth) {
    constexpr int tall = 400;
    wxGrid grid(frame_, wxID_ANY);
    grid.CreateGrid(1, 1);
    grid.SetCellValue(0, 0, toWx("How likely is it that you would recommend us to family? (an indication)"));
    const wxObjectDataPtr<wxGridCellRenderer> cell(makeWrappedCell());
    const wxObjectDataPtr<wxGridCellAttr> attributes(
        new wxGridCellAttr(*wxBLACK, *wxWHITE, grid.GetDefaultCellFont(), wxALIGN_LEFT, wxALIGN_TOP));
    for (int width = 150; width < 400; ++width) {
        wxBitmap bitmap(width, tall);
        {
            wxMemoryDC dc(bitmap);
            cell->Draw(grid, *attributes, dc, wxRect(0, 0, width, tall), 0, 0, false);
        }
        wxMemoryDC dc(bitmap);
        dc.SetFont(grid.GetDefaultCellFont());
        const auto high = cell->GetBestHeight(grid, *attributes, dc, 0, 0, width);
        EXPECT_LE(lowestInk(bitmap.ConvertToImage()), high) << "at " << width;
    }
}

TEST_F(WrappedCellTest, RemarksBesideSevenColumnsOfFiguresStandInSightAndWhole) {
    constexpr int middleOfThePage = 685;  // of a window of 1280
    constexpr int tall = 400;
    OverviewTable table;
    table.columns = {"n", "Better", "% better", "The same", "% the same", "Worse", "% worse", "Remark"};
    table.wordsLast = true;
    for (const auto* domain : {"Maatschappelijke participatie", "Geestelijke gezondheid"}) {
        table.rows.push_back(
            {domain, {"14", "11", "79%", "2", "14%", "1", "7%", "an indication: few answers"}});
    }
    auto* grid = new CountGrid(frame_, wxASCII_STR("answers"));
    grid->SetSize(middleOfThePage, tall);
    grid->show(table);
    int width = grid->GetRowLabelSize();
    for (int column = 0; column < grid->GetNumberCols(); ++column) {
        width += grid->GetColSize(column);
    }
    EXPECT_LE(width, grid->GetClientSize().x);
    const int last = grid->GetNumberCols() - 1;
    const wxObjectDataPtr<wxGridCellRenderer> cell(grid->GetCellRenderer(0, last));
    const wxObjectDataPtr<wxGridCellAttr> attributes(
        new wxGridCellAttr(*wxBLACK, *wxWHITE, grid->GetDefaultCellFont(), wxALIGN_LEFT, wxALIGN_TOP));
    const wxRect drawn(0, 0, grid->GetColSize(last) - 1, tall);
    wxBitmap bitmap(drawn.GetSize());
    {
        wxMemoryDC dc(bitmap);
        cell->Draw(*grid, *attributes, dc, drawn, 0, last, false);
    }
    EXPECT_LE(lowestInk(bitmap.ConvertToImage()), grid->GetRowSize(0));
}

}  // namespace
}  // namespace vertelwerk::gui
