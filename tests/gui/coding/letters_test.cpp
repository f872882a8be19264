#include "gui/coding/coding_window.h"

namespace vertelwerk::gui::test {
namespace {

class LettersTest : public CodingWindow {
  protected:
    /// How wide the characters of the story's only line are drawn, each.
    std::vector<int> widths() {
        std::vector<int> found;
        const int end = text().GetTextLength();
        for (int at = 0; at < end; at = text().PositionAfter(at)) {
            found.push_back(text().PointFromPosition(text().PositionAfter(at)).x -
                            text().PointFromPosition(at).x);
        }
        return found;
    }
};

// In many fonts "ffi" and "fl" are one sign, and what is one sign on the screen was counted as one letter:
// tints, caret and clicks behind "koffie" were two letters off.
TEST_F(LettersTest, StandWhereTheyAreDrawnBehindLettersThatJoin) {
    openStories({"koffie effect flat i\n"});
    const auto wide = widths();
    ASSERT_EQ(wide.size(), 20U);
    // A pixel for rounding.
    EXPECT_NEAR(wide.at(4), wide.at(19), 1) << "the i in koffie, and by itself";
    EXPECT_NEAR(wide.at(2), wide.at(14), 1) << "the f in koffie and in flat";
    EXPECT_NEAR(wide.at(12), wide.at(17), 1) << "the t in effect and in flat";
}

TEST_F(LettersTest, StandWhereTheyAreDrawnBehindWhatIsOneCharacterOfMoreCodePoints) {
    openStories({"ik x\u0304\u2764\uFE0F\U0001F44D\U0001F3FD ik\n"});
    const int length = text().GetTextLength();
    EXPECT_NEAR(text().PointFromPosition(2).x - text().PointFromPosition(0).x,
                text().PointFromPosition(length).x - text().PointFromPosition(length - 2).x, 1);
}

}  // namespace
}  // namespace vertelwerk::gui::test
