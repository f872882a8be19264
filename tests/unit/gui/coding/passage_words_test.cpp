#include "gui/coding/passage_words.h"

#include "unit/gui/coding/silent_port.h"
#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::HasSubstr;
using testing::Not;

model::Code treatment() {
    model::Code code;
    code.id = model::CodeId{5};
    code.number = 5;
    code.name = {"Respectvolle bejegening", "Respectful treatment"};
    code.shortName = {"Bejegening", "Treatment"};
    code.definition = {"Hoe mensen met je omgaan.", "How people treat you."};
    code.question = {"Word je gezien?", "Are you seen?"};
    code.criteria = {{"a", model::Origin::Own, {"Er wordt geluisterd.", "Somebody listens."}},
                     {"b", model::Origin::Own, {"Je naam klopt.", "Your name is right."}}};
    code.include = {"toon", "tone"};
    return code;
}

class PassageWords : public testing::Test {
  protected:
    PassageWords() {
        coding.setProject("AB", {treatment()}, base::Language::English);
        model::PassageRow row;
        row.passage.id = model::PassageId{1};
        row.passage.code = model::CodeId{5};
        row.passage.range = {0, 14};
        row.passage.valence = model::Valence::Mixed;
        row.passage.memo = "twijfel";
        row.coder = "CD";
        coding.open(laidOut(storyWith(twoParagraphs)), {row}, {});
    }
    SilentPort port;
    CodingPresenter coding{port};
    base::Catalogue english;
};

TEST_F(PassageWords, AStripeHasNumberNameAndSign) {
    EXPECT_EQ(stripeLabel(coding, coding.focus()->passage), "5 Treatment ±");
}

TEST_F(PassageWords, ATooltipTellsCodeExperienceCoderAndMemo) {
    EXPECT_EQ(describePassage(coding, *coding.focus(), english),
              "5 Treatment ± (mixed)\nCoder: CD\nMemo: twijfel");
}

TEST_F(PassageWords, TheParagraphIsToldWithItsCodes) {
    const auto told = describeParagraph(coding, english);
    EXPECT_THAT(told, HasSubstr("Paragraph 1 of 2: Zij luisterde. Dat deed goed."));
    EXPECT_THAT(told, HasSubstr("Coded: \"Zij luisterde.\" with 5 Treatment ± (mixed)"));
    coding.moved({40, 40});
    EXPECT_THAT(describeParagraph(coding, english), HasSubstr("Paragraph 2 of 2: Daarna"));
    EXPECT_THAT(describeParagraph(coding, english), Not(HasSubstr("Coded")));
}

TEST_F(PassageWords, APassageThatLostItsWordsIsListedByCodeStoryAndMemo) {
    model::PassageRow row;
    row.passage = coding.focus()->passage;
    EXPECT_EQ(plainText(reviewRow(coding, row, english)), "5 Treatment ±  Untitled. twijfel");
    row.storyTitle = "De bel";
    row.passage.memo.clear();
    EXPECT_EQ(plainText(reviewRow(coding, row, english)), "5 Treatment ±  De bel");
}

TEST_F(PassageWords, ACodeIsExplainedWithoutEmptySections) {
    const auto explained = explain(treatment(), english);
    EXPECT_EQ(explained.title, "5 Respectful treatment");
    ASSERT_EQ(explained.sections.size(), 4U);
    EXPECT_EQ(explained.sections[0].body, "How people treat you.");
    EXPECT_EQ(explained.sections[1].heading, "Test question");
    EXPECT_EQ(explained.sections[2].body, "• Somebody listens.\n• Your name is right.");
    EXPECT_EQ(explained.sections[3].body, "tone");
}

}  // namespace
}  // namespace vertelwerk::gui
