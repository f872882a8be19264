#include "gui/coding/coding_window.h"

#include <wx/uiaction.h>

namespace vertelwerk::gui::test {
namespace {

using CodingTest = CodingWindow;
using model::Valence;
using text::Range;

TEST_F(CodingTest, KeysAloneCodeSentencesAndSayHowTheyWereExperienced) {
    openTwoStories();
    press({'S', '5', '+', 'S', '4', '-'});
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::Good}, {Range{15, 29}, "MOV04", Valence::Bad}}));
}

TEST_F(CodingTest, AParagraphIsCodedShortenedAndUncoded) {
    openTwoStories();
    press({WXK_DOWN, WXK_DOWN, 'P', '0', '['});
    EXPECT_TRUE(waitForStored({{Range{31, 50}, "MOV10", Valence::None}}));
    press({WXK_DELETE});
    EXPECT_TRUE(waitForStored({}));
}

TEST_F(CodingTest, EnterRepeatsTheLastCodeOnWhatIsSelected) {
    openTwoStories();
    press({'5', 'U', WXK_RETURN});
    EXPECT_TRUE(
        waitForStored({{Range{0, 14}, "MOV05", Valence::None}, {Range{15, 29}, "MOV05", Valence::None}}));
}

TEST_F(CodingTest, UndoTakesTheCodingBackInFileAndWindow) {
    openTwoStories();
    press({'S', '5'});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    ASSERT_TRUE(waitFor([this] { return enabled("undo.undo"); }));
    ASSERT_TRUE(run("undo.undo"));
    EXPECT_TRUE(waitForStored({}));
    EXPECT_TRUE(waitFor([this] { return !memo()->IsShownOnScreen(); })) << "no passage is in focus any more";
}

TEST_F(CodingTest, AMemoIsKeptWhenTheFieldIsLeft) {
    openTwoStories();
    press({'S', '5', 'M'});
    ASSERT_TRUE(waitFor([this] { return memo()->HasFocus(); }));
    wxUIActionSimulator().Text("let op");
    ASSERT_TRUE(waitFor([this] { return memo()->GetValue() == toWx("let op"); }));
    press({WXK_ESCAPE});
    ASSERT_TRUE(waitFor([this] { return text().HasFocus(); }));
    std::string kept;
    EXPECT_TRUE(waitFor([&] {
        bool answered = false;
        frame_->workbench()->read<std::string>(
            [story = text().text()->story.id](app::Reading& reading) {
                const auto rows = store::passagesOf(reading.database, story);
                return rows && !rows->empty() ? rows->front().passage.memo : std::string();
            },
            [&](std::string memo) {
                kept = std::move(memo);
                answered = true;
            });
        return waitFor([&] { return answered; }) && kept == "let op";
    })) << kept;
}

TEST_F(CodingTest, AClickOnAStripeSelectsItsPassage) {
    openTwoStories();
    press({'S', '5', WXK_END, WXK_DOWN, WXK_DOWN});
    ASSERT_TRUE(waitForStored({{Range{0, 14}, "MOV05", Valence::None}}));
    const auto stripe = [this] { return pane().stripes().stripeOf(ShownId{1}); };
    ASSERT_TRUE(waitFor([&] { return stripe().has_value() && text().selection().empty(); }));
    wxUIActionSimulator mouse;
    mouse.MouseMove(pane().stripes().ClientToScreen(stripe()->GetPosition() + stripe()->GetSize() / 2));
    mouse.MouseClick();
    EXPECT_TRUE(waitFor([this] { return text().selection() == Selection{0, 14}; }));
    EXPECT_TRUE(text().HasFocus());
}

TEST_F(CodingTest, AStoryThatIsSetApartIsExplainedAndNotShown) {
    openTwoStories();
    ASSERT_TRUE(run("story.next"));
    ASSERT_TRUE(waitFor([this] { return !pane().IsShownOnScreen(); }));
    EXPECT_EQ(text().text(), nullptr);
    EXPECT_FALSE(enabled("theme.5"));
    ASSERT_TRUE(run("story.previous"));
    EXPECT_TRUE(waitFor([this] { return text().text() != nullptr && pane().IsShownOnScreen(); }));
}

TEST_F(CodingTest, AStoryOpensWhereItWasLeft) {
    openTwoStories();
    press({WXK_DOWN, WXK_DOWN, 'S'});
    ASSERT_TRUE(waitFor([this] { return text().selection() == Selection{31, 51}; }));
    const auto path = frame_->workbench()->path();
    ASSERT_TRUE(run("project.close"));
    reopen(path);
    EXPECT_EQ(text().selection(), (Selection{51, 51}));
}

TEST_F(CodingTest, APlaceFromElsewhereIsSelected) {
    openTwoStories();
    frame_->openStory({text().text()->story.id, Range{15, 29}});
    EXPECT_TRUE(waitFor([this] { return text().selection() == Selection{15, 29}; }));
}

}  // namespace
}  // namespace vertelwerk::gui::test
