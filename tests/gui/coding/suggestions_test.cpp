#include "vertelwerk/app/coders.h"

#include "gui/coding/coding_window.h"

namespace vertelwerk::gui::test {
namespace {

using testing::IsEmpty;

/// "luisterde", which the codebook's terms of the fifth theme hold, is [4,13) of the text.
class SuggestionsTest : public CodingWindow {
  protected:
    SuggestionsTest() { openTwoStories(); }
    bool underlined(int position) { return text().IndicatorValueAt(suggestedIndicator, position) != 0; }
};

TEST_F(SuggestionsTest, UnderlineWordsOnlyWhenAskedForAndCodeNothing) {
    EXPECT_FALSE(underlined(4));
    ASSERT_TRUE(run("view.suggestions"));
    EXPECT_TRUE(waitFor([this] { return underlined(4) && underlined(12); }));
    EXPECT_FALSE(underlined(3));
    EXPECT_FALSE(underlined(13));
    EXPECT_THAT(stored(), IsEmpty());
    press({'S', '5'});
    EXPECT_TRUE(waitFor([this] { return !underlined(4); }));
    ASSERT_TRUE(run("view.suggestions"));
    press({WXK_DELETE});
    EXPECT_TRUE(waitFor([this] { return stored().empty(); }));
    EXPECT_FALSE(underlined(4));
}

TEST_F(SuggestionsTest, NeverShowInAStoryThatIsCodedBlind) {
    ASSERT_TRUE(run("view.suggestions"));
    ASSERT_TRUE(waitFor([this] { return underlined(4); }));
    frame_->workbench()->write<base::Status>(
        [story = text().text()->story.id](app::Project& project) {
            return app::assignStories(project.database(), project.coder, {project.coder, {story}, true});
        },
        [](const base::Status& assigned) { EXPECT_TRUE(assigned); });
    EXPECT_TRUE(waitFor([this] { return !underlined(4); }));
}

}  // namespace
}  // namespace vertelwerk::gui::test
