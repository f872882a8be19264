#include "gui/coding/story_text.h"

#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Range;

TEST(StoryText, KnowsSentencesParagraphsAndLines) {
    const auto text = layOut(storyWith(twoParagraphs));
    EXPECT_THAT(text.sentences, ElementsAre(Range{0, 14}, Range{15, 29}, Range{31, 66}, Range{67, 73}));
    EXPECT_THAT(text.paragraphs, ElementsAre(Range{0, 29}, Range{31, 73}));
    EXPECT_THAT(text.lineBegins, ElementsAre(0, 30, 31));
    EXPECT_THAT(text.labels, IsEmpty());
    EXPECT_EQ(text.words.front(), (Range{0, 3}));
    EXPECT_EQ(text.words.back(), (Range{67, 72}));
}

TEST(StoryText, LeavesSpeakerLabelsOutOfSentencesAndMakesTurnsParagraphs) {
    const auto text = layOut(conversation());
    EXPECT_THAT(text.labels, ElementsAre(Range{0, 3}, Range{17, 20}, Range{37, 40}));
    EXPECT_THAT(text.sentences, ElementsAre(Range{3, 16}, Range{20, 25}, Range{26, 36}, Range{40, 47}));
    EXPECT_THAT(text.paragraphs, ElementsAre(Range{3, 16}, Range{20, 36}, Range{40, 47}));
    EXPECT_THAT(text.interviewer, ElementsAre(Range{3, 16}, Range{40, 47}));
}

TEST(StoryText, AnEmptyTextHasOneLineAndNothingElse) {
    const auto text = layOut(storyWith(""));
    EXPECT_THAT(text.sentences, IsEmpty());
    EXPECT_THAT(text.paragraphs, IsEmpty());
    EXPECT_THAT(text.lineBegins, ElementsAre(0));
}

}  // namespace
}  // namespace vertelwerk::gui
