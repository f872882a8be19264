#include "gui/widgets/row_in_view.h"

#include "gui/window_test.h"

#include <wx/frame.h>
#include <wx/panel.h>

namespace vertelwerk::gui::test {
namespace {

constexpr int rows = 40;
constexpr int chosen = 3;

/// A list that is lower than a row, as before its window is laid out.
class RowInViewTest : public WindowTest {
  protected:
    RowInViewTest() : window_(new wxFrame(nullptr, wxID_ANY, wxS("Lists"))), page_(new wxPanel(window_)) {
        window_->SetSize(640, 640);
        window_->Show();
    }
    ~RowInViewTest() override { window_->Destroy(); }

    wxDataViewListCtrl* lowList() {
        auto* list = new wxDataViewListCtrl(page_, wxID_ANY, wxDefaultPosition, wxSize(240, lowest),
                                            wxDV_SINGLE | wxDV_NO_HEADER);
        list->AppendTextColumn(wxS("Row"));
        for (int row = 0; row < rows; ++row) {
            list->AppendItem(wxVector<wxVariant>(1, wxString::Format(wxS("Row %d"), row)));
        }
        return list;
    }
    /// Lets the list do what it puts off until nothing else is to be done.
    void settle(wxDataViewListCtrl& list) {
        int idle = 0;
        const auto count = [&idle](wxIdleEvent& event) {
            ++idle;
            event.Skip();
        };
        list.Bind(wxEVT_IDLE, count);
        ASSERT_TRUE(waitFor([&] { return idle > enough; }));
        list.Unbind(wxEVT_IDLE, count);
    }
    /// Shows the list as low as it is, and then gives it the height of many rows.
    void grow(wxDataViewListCtrl& list) {
        ASSERT_TRUE(waitFor([&] { return list.IsShownOnScreen() && list.GetSize().y == lowest; }));
        settle(list);
        list.SetSize(240, 480);
        ASSERT_TRUE(waitFor([&] { return list.GetCountPerPage() > chosen + 1; }));
        settle(list);
    }
    static wxRect rectOf(wxDataViewListCtrl& list, int row) { return list.GetItemRect(list.RowToItem(row)); }
    static int top(wxDataViewListCtrl& list) { return list.ItemToRow(list.GetTopItem()); }

    static constexpr int lowest = 8;
    static constexpr int enough = 50;
    wxFrame* window_;
    wxPanel* page_;
};

TEST_F(RowInViewTest, AListThatGetsItsHeightLaterBeginsAtItsFirstRow) {
    auto& list = *lowList();
    RowInView inView(list, [&](std::size_t row) { return list.RowToItem(static_cast<int>(row)); });
    inView.show(chosen);
    grow(list);
    EXPECT_EQ(top(list), 0);
    EXPECT_GT(rectOf(list, chosen).y, rectOf(list, 0).y);
}

TEST_F(RowInViewTest, ARowFarBelowIsBroughtIntoView) {
    auto& list = *lowList();
    RowInView inView(list, [&](std::size_t row) { return list.RowToItem(static_cast<int>(row)); });
    inView.show(rows - 1);
    grow(list);
    EXPECT_TRUE(waitFor([&] {
        const auto last = rectOf(list, rows - 1);
        return last.height > 0 && last.GetBottom() <= list.GetClientSize().y;
    })) << "the first row in view is "
        << top(list);
}

}  // namespace
}  // namespace vertelwerk::gui::test
