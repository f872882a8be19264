#include "gui/collection/pseudonym_sheet.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using analysis::Identifier;
using app::Decision;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::Pair;
using testing::SizeIs;

FoundMention found(std::int64_t story, Identifier kind, const std::string& words,
                   const std::string& replacement, Decision decision, std::size_t begin = 5) {
    FoundMention one;
    one.mention.story = model::StoryId{story};
    one.mention.kind = kind;
    one.mention.words = words;
    one.mention.replacement = replacement;
    one.mention.decision = decision;
    one.mention.range = {begin, begin + words.size()};
    one.mention.reason = base::msg("Because.");
    one.number = "R-0" + std::to_string(story);
    one.title = "A story";
    one.before = "With ";
    one.after = " it began.";
    return one;
}

/// Roos is a girl in one story and a flower in the other.
PseudonymSheet sheet() {
    PseudonymSheet made;
    made.take({found(1, Identifier::Name, "Roos", "[naam 1]", Decision::Replace),
               found(1, Identifier::Name, "Roos", "[naam 1]", Decision::Replace, 40),
               found(1, Identifier::Place, "Molenwijk", "[plaats]", Decision::Open),
               found(2, Identifier::Name, "Roos", "[naam]", Decision::Replace),
               found(2, Identifier::Name, "Bram", "[naam 2]", Decision::Replace)});
    return made;
}

std::vector<std::string> line(const PseudonymSheet& sheet, std::size_t row) {
    std::vector<std::string> cells;
    cells.reserve(PseudonymSheet::columnCount);
    for (std::size_t column = 0; column < PseudonymSheet::columnCount; ++column) {
        cells.push_back(sheet.cell(row, column, base::Catalogue()));
    }
    return cells;
}

std::vector<Decision> decisionsOf(const PseudonymSheet& sheet) {
    std::vector<Decision> decisions;
    for (const auto& mention : sheet.decisions()) {
        decisions.push_back(mention.decision);
    }
    return decisions;
}

TEST(PseudonymSheet, TakesTheSameWordsOfAKindTogether) {
    const auto made = sheet();
    ASSERT_THAT(made.rows(), Eq(3U));
    EXPECT_THAT(line(made, 0),
                ElementsAre("Bram", "a name", "perhaps", "1", "R-02", "[naam 2]", "Replace it"));
    EXPECT_THAT(line(made, 1), ElementsAre("Roos", "a name", "perhaps", "3", "R-01, R-02",
                                           "[naam 1] | [naam]", "Replace it"));
    EXPECT_THAT(line(made, 2),
                ElementsAre("Molenwijk", "a place", "perhaps", "1", "R-01", "[plaats]", "Not decided"));
}

TEST(PseudonymSheet, DecidesOnARowOrInOneStoryOfIt) {
    auto made = sheet();
    made.decideInStory(1, 2, Decision::Leave);
    EXPECT_THAT(decisionsOf(made), ElementsAre(Decision::Replace, Decision::Replace, Decision::Open,
                                               Decision::Leave, Decision::Replace));
    EXPECT_THAT(line(made, 1).back(), Eq("Replace it | Leave it"));
    made.decide(1, Decision::Open);
    EXPECT_THAT(decisionsOf(made), ElementsAre(Decision::Open, Decision::Open, Decision::Open, Decision::Open,
                                               Decision::Replace));
}

TEST(PseudonymSheet, WritesOneReplacementForAllAndReplaces) {
    auto made = sheet();
    ASSERT_TRUE(made.setReplacement(2, "  [buurt] "));
    EXPECT_THAT(line(made, 2)[PseudonymSheet::Replacement], Eq("[buurt]"));
    EXPECT_THAT(made.decisions()[2].decision, Eq(Decision::Replace));
    const auto empty = made.setReplacement(2, " ");
    ASSERT_FALSE(empty);
    EXPECT_THAT(empty.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(line(made, 2)[PseudonymSheet::Replacement], Eq("[buurt]"));
}

TEST(PseudonymSheet, KeepsOnlyWhatTheUserDecidedWhenItLooksAgain) {
    auto made = sheet();
    made.decideInStory(1, 0, Decision::Leave);
    made.take({found(1, Identifier::Name, "Roos", "[naam]", Decision::Replace),
               found(2, Identifier::Name, "Roos", "[naam 9]", Decision::Replace)});
    EXPECT_THAT(decisionsOf(made), ElementsAre(Decision::Leave, Decision::Replace));
    EXPECT_THAT(line(made, 0)[PseudonymSheet::Replacement], Eq("[naam] | [naam 9]"));
}

TEST(PseudonymSheet, MayBeAboutOneStoryAlone) {
    auto made = sheet();
    made.limitTo(model::StoryId{2});
    ASSERT_THAT(made.rows(), Eq(2U));
    EXPECT_THAT(line(made, 1), ElementsAre("Roos", "a name", "perhaps", "1", "R-02", "[naam]", "Replace it"));
    EXPECT_THAT(made.kinds(), ElementsAre(Pair(Identifier::Name, 2U)));
    EXPECT_THAT(made.decisions(), SizeIs(2)) << "nothing is done to the other story";
    EXPECT_THAT(made.tally().replaced, Eq(2U));
    EXPECT_THAT(made.tally().open, Eq(0U));
    made.limitTo({});
    EXPECT_THAT(made.decisions(), SizeIs(5));
}

TEST(PseudonymSheet, NamesAStoryWithoutATitleByItsFile) {
    auto one = found(1, Identifier::Name, "Roos", "[naam]", Decision::Replace);
    one.number.clear();
    one.title.clear();
    one.source = "interview.txt";
    PseudonymSheet made;
    made.take({one});
    EXPECT_THAT(made.cell(0, PseudonymSheet::Stories, base::Catalogue()), HasSubstr("interview.txt"));
}

TEST(PseudonymSheet, ShowsOneKindAndCarriesOutAll) {
    auto made = sheet();
    EXPECT_THAT(made.kinds(), ElementsAre(Pair(Identifier::Name, 4U), Pair(Identifier::Place, 1U)));
    made.show(Identifier::Place);
    ASSERT_THAT(made.rows(), Eq(1U));
    EXPECT_THAT(line(made, 0).front(), Eq("Molenwijk"));
    EXPECT_THAT(made.decisions(), SizeIs(5));
    const auto tally = made.tally();
    EXPECT_THAT(tally.replaced, Eq(4U));
    EXPECT_THAT(tally.left, Eq(0U));
    EXPECT_THAT(tally.open, Eq(1U));
}

TEST(PseudonymSheet, ShowsWhereWordsStandWhyAndWhatComesThere) {
    auto made = sheet();
    const auto places = made.places(1, base::Catalogue());
    ASSERT_THAT(places, SizeIs(3));
    EXPECT_THAT(plainText(places[0]), HasSubstr("R-01"));
    EXPECT_THAT(plainText(places[0]), HasSubstr("With Roos it began."));
    EXPECT_THAT(plainText(places[0]), HasSubstr("Because."));
    EXPECT_THAT(plainText(places[0]), HasSubstr("[naam 1]"));
    made.decideInStory(1, 2, Decision::Leave);
    EXPECT_THAT(plainText(made.places(1, base::Catalogue())[2]), HasSubstr("Leave it"));
    EXPECT_THAT(made.mention(1, 2).story.value, Eq(2));
}

}  // namespace
}  // namespace vertelwerk::gui
