#include "gui/coding/suggested_words.h"

#include "unit/gui/coding/silent_port.h"
#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Range;

const model::CodeId treatment{5};
const model::CodeId control{4};

/// "luisterde" is [4,13) of the first sentence.
class SuggestedWordsTest : public testing::Test {
  protected:
    SuggestedWordsTest() {
        model::Code one;
        one.id = treatment;
        one.number = 5;
        one.name = {"Bejegening", "Treatment"};
        coding.setProject("AB", {one}, base::Language::English);
        open(storyWith(twoParagraphs));
        words.setOn(true);
    }
    void open(model::Story story) { coding.open(laidOut(std::move(story)), {}, {}); }
    void take(std::vector<app::Suggestion> found) { words.take(*coding.text(), std::move(found)); }
    void code(Range range, model::CodeId with) {
        coding.select({range.begin, range.end});
        coding.code(with);
    }

    SilentPort port;
    CodingPresenter coding{port};
    SuggestedWords words{coding};
};

TEST_F(SuggestedWordsTest, AreOffUnlessAskedFor) {
    EXPECT_FALSE(SuggestedWords(coding).mustBeFound());
    EXPECT_TRUE(words.mustBeFound());
    take({{{4, 13}, treatment, "luister~"}});
    EXPECT_FALSE(words.mustBeFound());
    EXPECT_THAT(words.shown(), ElementsAre(Range{4, 13}));
    words.setOn(false);
    EXPECT_THAT(words.shown(), IsEmpty());
}

TEST_F(SuggestedWordsTest, NeverShowInAStoryThatIsCodedBlind) {
    take({{{4, 13}, treatment, "luister~"}});
    coding.setBlind(true);
    EXPECT_THAT(words.shown(), IsEmpty());
    EXPECT_FALSE(words.mustBeFound());
    EXPECT_EQ(words.at(5), std::nullopt);
}

TEST_F(SuggestedWordsTest, LeaveOutWhatTheInterviewerSays) {
    open(conversation());
    take({{{7, 10}, treatment, "gaat"}, {{20, 24}, treatment, "goed"}});
    EXPECT_THAT(words.shown(), ElementsAre(Range{20, 24}));
}

TEST_F(SuggestedWordsTest, GoWhenTheyAreCodedSo) {
    take({{{4, 13}, treatment, "luister~"}});
    code({0, 14}, control);
    EXPECT_THAT(words.shown(), ElementsAre(Range{4, 13}));
    code({0, 14}, treatment);
    EXPECT_THAT(words.shown(), IsEmpty());
}

TEST_F(SuggestedWordsTest, SayWhichThemeAWordOftenGoesWith) {
    take({{{4, 13}, treatment, "luister~"}});
    const base::Catalogue english;
    ASSERT_TRUE(words.at(4));
    EXPECT_THAT(english.say(*words.at(4)), testing::HasSubstr("5 Treatment"));
    EXPECT_EQ(words.at(13), std::nullopt);
}

TEST_F(SuggestedWordsTest, OfATextThatIsNoLongerOpenAreDropped) {
    const auto before = coding.text();
    auto corrected = storyWith(twoParagraphs);
    corrected.textRevision = 2;
    open(std::move(corrected));
    words.take(*before, {{{4, 13}, treatment, "luister~"}});
    EXPECT_TRUE(words.mustBeFound());
    EXPECT_THAT(words.shown(), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::gui
