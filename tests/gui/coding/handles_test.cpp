#include "gui/coding/coding_window.h"

namespace vertelwerk::gui::test {
namespace {

using model::Valence;
using text::Range;

class HandlesTest : public CodingWindow {
  protected:
    /// Where a position of the text is on the screen, half down its line.
    wxPoint onScreen(int byte) {
        auto at = text().PointFromPosition(byte);
        at.y += text().TextHeight(0) / 2;
        return text().ClientToScreen(at);
    }
    void drag(const wxPoint& from, const wxPoint& to) {
        wxUIActionSimulator mouse;
        mouse.MouseMove(from);
        mouse.MouseDown();
        mouse.MouseMove((from + to) / 2);
        mouse.MouseMove(to);
        mouse.MouseUp();
    }
};

TEST_F(HandlesTest, TheEndOfAPassageIsDraggedToAnotherWord) {
    openTwoStories();
    press({'S', '5', WXK_HOME});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    ASSERT_TRUE(waitFor([this] { return text().selection().empty(); }));
    const auto end = onScreen(14) + wxPoint(2, 0);
    ASSERT_TRUE(waitFor([&] { return wxFindWindowAtPoint(end) != &text(); })) << "no handle there";
    drag(end, onScreen(17));
    EXPECT_TRUE(waitForStored({{Range{0, 18}, "MOV05", Valence::None}}));
}

TEST_F(HandlesTest, TheBeginningOfAPassageIsDraggedToAnotherWord) {
    openTwoStories();
    press({'S', '5', WXK_HOME});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    const auto begin = onScreen(0) - wxPoint(2, 0);
    ASSERT_TRUE(waitFor([&] { return wxFindWindowAtPoint(begin) != &text(); })) << "no handle there";
    drag(begin, onScreen(6));
    EXPECT_TRUE(waitForStored({{Range{4, 14}, "MOV05", Valence::None}}));
}

}  // namespace
}  // namespace vertelwerk::gui::test
