#include "vertelwerk/store/correcting.h"

#include "gui/coding/coding_window.h"
#include "gui/coding/correction_bar.h"

namespace vertelwerk::gui::test {
namespace {

using model::Valence;
using testing::Eq;
using text::Range;

class CorrectionTest : public CodingWindow {
  protected:
    void begin() {
        wxUIActionSimulator().Char('E', wxMOD_CONTROL);
        ASSERT_TRUE(waitFor([this] { return text().correcting() && bar()->IsShownOnScreen(); }));
    }
    void end() {
        press({WXK_ESCAPE});
        ASSERT_TRUE(waitFor([this] { return !text().correcting() && !bar()->IsShown(); }));
    }
    CorrectionBar* bar() { return find<CorrectionBar>(workspace()); }
    void backspace(int times) {
        for (; times > 0; --times) {
            press({WXK_BACK});
        }
    }
};

TEST_F(CorrectionTest, ACorrectedWordMovesThePassagesBehindItAndKeepsTheOneOnIt) {
    openTwoStories();
    press({'S', '5', 'S', '4', WXK_HOME});
    ASSERT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV04", Valence::None}}));
    const auto lookBefore = text().StyleGetBackground(0);
    begin();
    EXPECT_NE(text().StyleGetBackground(0), lookBefore) << "the mode must be seen";
    wxUIActionSimulator().Char(WXK_HOME, wxMOD_CONTROL);
    wxUIActionSimulator().Text("en ");  // before the passage: not of it
    end();
    EXPECT_EQ(storedText().substr(0, 17), "en Zij luisterde.");
    EXPECT_TRUE(
        waitForStored({{Range{3, 17}, "MOV05", Valence::None}, {Range{18, 32}, "MOV04", Valence::None}}));
    press({'5'});
    EXPECT_THAT(text().text()->story.text.substr(0, 17), Eq("en Zij luisterde."));
}

TEST_F(CorrectionTest, LettersTypeAndDoNotCode) {
    openTwoStories();
    begin();
    wxUIActionSimulator().Text("s5");
    end();
    EXPECT_EQ(storedText().substr(0, 5), "s5Zij");
    EXPECT_TRUE(waitForStored({}));
}

TEST_F(CorrectionTest, AWordWrittenAnewKeepsItsPassage) {
    openTwoStories();
    text().SetSelection(0, 3);
    press({'5'});
    ASSERT_TRUE(waitForStored({{Range{0, 3}, "MOV05", Valence::None}}));
    begin();
    text().SetSelection(3, 3);
    backspace(3);
    wxUIActionSimulator().Text("hij");
    end();
    EXPECT_EQ(storedText().substr(0, 13), "hij luisterde");
    EXPECT_TRUE(waitForStored({{Range{0, 3}, "MOV05", Valence::None}}));
}

TEST_F(CorrectionTest, UndoTakesBackLettersWhileTypingAndThenTheCorrectionAsAStep) {
    openTwoStories();
    const auto before = storedText();
    begin();
    wxUIActionSimulator().Text("x");
    ASSERT_TRUE(waitFor([this] { return text().GetTextLength() == 59; }));
    wxUIActionSimulator().Char('Z', wxMOD_CONTROL);
    ASSERT_TRUE(waitFor([this] { return text().GetTextLength() == 58; }));
    wxUIActionSimulator().Text("y");
    end();
    EXPECT_EQ(storedText(), "y" + before);
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitFor([&] { return storedText() == before && text().text()->story.text == before; }));
}

TEST_F(CorrectionTest, APassageThatLostItsWordsWaitsUntilItGetsOthers) {
    openTwoStories();
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    begin();
    text().SetSelection(0, 15);
    press({WXK_DELETE});
    end();
    const auto waiting = [this] {
        return fromStore<std::size_t>([](app::Reading& reading) {
            return store::passagesToReview(reading.database, {}).value().size();
        });
    };
    EXPECT_EQ(waiting(), 1U);
    EXPECT_TRUE(waitForStored({{Range{0, 0}, "MOV05", Valence::None}}));
    wxUIActionSimulator().Char('R', wxMOD_SHIFT);
    press({'S', 'R'});
    EXPECT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    EXPECT_EQ(waiting(), 0U);
}

TEST_F(CorrectionTest, LeavingForAnotherStoryKeepsWhatWasTyped) {
    openTwoStories();
    const auto story = text().text()->story.id;
    begin();
    wxUIActionSimulator().Text("x");
    ASSERT_TRUE(waitFor([this] { return text().GetTextLength() == 59; }));
    ASSERT_TRUE(run("story.next"));
    ASSERT_TRUE(waitFor([this] { return text().text() == nullptr; }));
    EXPECT_FALSE(text().correcting());
    EXPECT_TRUE(waitFor([&] {
        return fromStore<std::string>([story](app::Reading& reading) {
                   return store::findStory(reading.database, story).value().text;
               }).substr(0, 4) == "xZij";
    }));
}

}  // namespace
}  // namespace vertelwerk::gui::test
