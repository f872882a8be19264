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

}  // namespace
}  // namespace vertelwerk::gui
