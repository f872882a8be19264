#include "vertelwerk/store/stories.h"

#include "gui/collection/collection_workspace.h"
#include "gui/text.h"
#include "gui/window_test.h"

#include <wx/grid.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;

class TellersTest : public test::WindowTest {
  protected:
    TellersPage* page() {
        return dynamic_cast<CollectionWorkspace*>(frame_->workspace("collection"))->desk()->tellers();
    }
    wxGrid* grid() { return find<wxGrid>(page()); }
    const std::vector<store::Narrator>& tellers() { return page()->cells().tellers(); }
    int rowOf(const std::string& label) {
        for (std::size_t i = 0; i < tellers().size(); ++i) {
            if (tellers()[i].label == label) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
    void openPage() {
        openSamples();
        ASSERT_TRUE(run("collection.tellers"));
        ASSERT_TRUE(waitFor([this] { return rowOf("Noël") >= 0; }));
    }
    std::string cell(const std::string& label, int column) {
        return fromWx(grid()->GetCellValue(rowOf(label), column));
    }
};

TEST_F(TellersTest, ACellIsWrittenInPlaceAndUndone) {
    openPage();
    const auto before = cell("Noël", 2);
    grid()->GetTable()->SetValue(rowOf("Noël"), 2, toWx("85+"));
    ASSERT_TRUE(waitFor([this] { return cell("Noël", 2) == "85+"; }));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([&] { return cell("Noël", 2) == before; }));
}

TEST_F(TellersTest, ACellThatIsBeingWrittenGoesWithItsProject) {
    openPage();
    grid()->GoToCell(rowOf("Noël"), 2);
    grid()->EnableCellEditControl();
    ASSERT_TRUE(grid()->IsCellEditControlEnabled());
    openEmpty();
    EXPECT_TRUE(waitFor([this] { return tellers().empty(); }));
    EXPECT_FALSE(grid()->IsCellEditControlEnabled());
}

TEST_F(TellersTest, ShiftTabInTheFirstColumnGoesToTheButtonsAboveTheTable) {
    openPage();
    grid()->SetFocus();
    ASSERT_TRUE(waitFor([this] {
        auto* const focus = wxWindow::FindFocus();
        return focus != nullptr && (focus == grid() || grid()->IsDescendant(focus));
    }));
    grid()->GoToCell(rowOf("Noël"), 0);
    auto* const erase = wxWindow::FindWindowByLabel(toWx("Erase ..."), page());
    ASSERT_TRUE(waitFor([&] { return erase->IsEnabled(); }));
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = WXK_TAB;
    event.SetShiftDown(true);
    event.SetEventObject(grid());
    grid()->ProcessWindowEvent(event);
    EXPECT_TRUE(waitFor([&] { return wxWindow::FindFocus() == erase; }));
}

TEST_F(TellersTest, ANameThatAnotherHasIsRefused) {
    openPage();
    grid()->GetTable()->SetValue(rowOf("Noël"), 0, toWx("Rima"));
    bool over = false;
    frame_->workbench()->write<int>([](app::Project&) { return 0; }, [&](int) { over = true; });
    ASSERT_TRUE(waitFor([&] { return over; }));
    EXPECT_THAT(cell("Noël", 0), Eq("Noël"));
}

TEST_F(TellersTest, CellsFromASpreadsheetGoByName) {
    openPage();
    page()->addAttribute("Region");
    page()->paste("Verteller\tRegion\nNoël\tNorth\nRima\tSouth\n");
    ASSERT_TRUE(waitFor([this] {
        return cell("Noël", grid()->GetNumberCols() - 1) == "North" ||
               tellers()[static_cast<std::size_t>(rowOf("Noël"))].attributes.contains("Region");
    }));
    EXPECT_TRUE(tellers()[static_cast<std::size_t>(rowOf("Rima"))].attributes.contains("Region"));
}

TEST_F(TellersTest, AColumnIsAsWideAsItsWordsWithinBoundsAndMoreEndsInDots) {
    openPage();
    int wide = 0;
    for (int column = 2; column < grid()->GetNumberCols(); ++column) {
        const int given = grid()->GetColSize(column);
        EXPECT_LE(given, grid()->GetClientSize().x / 2);
        for (int row = 0; row < grid()->GetNumberRows(); ++row) {
            const auto words = grid()->GetCellValue(row, column);
            const int asked = grid()->GetTextExtent(words).x;
            wide += asked > grid()->GetDefaultColSize() && asked < 240 ? 1 : 0;
            EXPECT_GT(given, std::min(asked, 240)) << words;
            EXPECT_THAT(grid()->GetCellFitMode(row, column).GetEllipsizeMode(), Eq(wxELLIPSIZE_END));
        }
    }
    EXPECT_GT(wide, 0);
}

TEST_F(TellersTest, TwoThatAreOneAreMergedAndUndone) {
    openPage();
    const auto count = tellers().size();
    grid()->GoToCell(rowOf("Noël"), 0);
    page()->mergeChosen(tellers()[static_cast<std::size_t>(rowOf("Rima"))].id);
    ASSERT_TRUE(waitFor([&] { return tellers().size() == count - 1; }));
    EXPECT_THAT(grid()->GetGridCursorRow(), Eq(rowOf("Noël")));
    EXPECT_THAT(tellers()[static_cast<std::size_t>(rowOf("Noël"))].stories.size(), Eq(2U));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([&] { return tellers().size() == count; }));
}

TEST_F(TellersTest, TheChosenTellerStaysChosenWhenTheOneAboveGoes) {
    openPage();
    const auto first = tellers().front();
    const auto second = tellers().at(1).label;
    grid()->GoToCell(1, 0);
    page()->mergeChosen(first.id);
    ASSERT_TRUE(waitFor([&] { return tellers().front().label == second; }));
    EXPECT_THAT(grid()->GetGridCursorRow(), Eq(0));
}

}  // namespace
}  // namespace vertelwerk::gui
