#include "vertelwerk/analysis/code_counts.h"

#include "vertelwerk/analysis/timeline.h"

#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using model::CodedSpot;
using model::CodeId;
using model::StoryId;
using model::Valence;
using testing::ElementsAre;
using testing::Eq;
using testing::SizeIs;
using text::Range;

CodedSpot spot(std::int64_t story, std::int64_t code, Range range, Valence valence = Valence::None) {
    static std::int64_t id = 0;
    return {model::PassageId{++id}, StoryId{story}, CodeId{code}, model::CoderId{1}, range, valence};
}

bool always(StoryId, Range) {
    return true;
}

/// Story 1: code 1 twice, code 2 once, overlapping the first. Story 2: codes 1 and 3 apart. Story 3: 2.
const std::vector<CodedSpot> spots{spot(1, 1, {0, 10}), spot(1, 2, {5, 20}), spot(1, 1, {20, 30}),
                                   spot(2, 1, {0, 5}),  spot(2, 3, {5, 9}),  spot(3, 2, {3, 4})};
const std::vector<CodeId> codes{{1}, {2}, {3}};

TEST(CodesAmong, KeepTheOrderOfTheCodebook) {
    const std::vector<CodeId> all{{4}, {3}, {2}, {1}};
    EXPECT_THAT(codesAmong(spots, all), ElementsAre(CodeId{3}, CodeId{2}, CodeId{1}));
}

TEST(CodeFrequencies, CountStoriesAndPassages) {
    const auto frequencies = codeFrequencies(spots, codes);
    ASSERT_THAT(frequencies, SizeIs(3));
    EXPECT_THAT(frequencies[0].stories, Eq(2U));
    EXPECT_THAT(frequencies[0].passages, Eq(3U));
    EXPECT_THAT(frequencies[2].stories, Eq(1U));
}

TEST(CrossTab, CountsByTheValueOfTheStory) {
    const std::vector<std::pair<StoryId, std::string>> values{
        {{1}, "Molenwijk"}, {{2}, "10"}, {{3}, "9"}, {{4}, "Molenwijk"}, {{5}, ""}};
    const auto table = crossTab(spots, codes, values);
    EXPECT_THAT(table.columns, ElementsAre("9", "10", "Molenwijk"));  // numbers by value
    EXPECT_THAT(table.stories,
                ElementsAre(ElementsAre(0U, 1U, 1U), ElementsAre(1U, 0U, 1U), ElementsAre(0U, 1U, 0U)));
    EXPECT_THAT(table.passages,
                ElementsAre(ElementsAre(0U, 1U, 2U), ElementsAre(1U, 0U, 1U), ElementsAre(0U, 1U, 0U)));
    EXPECT_THAT(table.columnStories, ElementsAre(1U, 1U, 2U));
    EXPECT_THAT(table.withoutValue, Eq(1U));
}

TEST(CoOccurrence, CountsStoriesWithBothAndPassagesThatOverlap) {
    const auto table = coOccurrence(spots, codes, always);
    EXPECT_THAT(table.stories,
                ElementsAre(ElementsAre(2U, 1U, 1U), ElementsAre(1U, 2U, 0U), ElementsAre(1U, 0U, 1U)));
    // 2 touches the second passage of 1 without sharing a character; 1 and 3 of story 2 touch as well.
    EXPECT_THAT(table.passages,
                ElementsAre(ElementsAre(3U, 1U, 0U), ElementsAre(1U, 2U, 0U), ElementsAre(0U, 0U, 1U)));
}

TEST(CoOccurrence, TakesALetterOrDigitInCommon) {
    std::vector<Range> asked;
    const auto table = coOccurrence(spots, codes, [&](StoryId story, Range range) {
        EXPECT_THAT(story, Eq(StoryId{1}));
        asked.push_back(range);
        return false;
    });
    EXPECT_THAT(asked, ElementsAre(Range{5, 10}));
    EXPECT_THAT(table.passages[0][1], Eq(0U));
    EXPECT_THAT(table.stories[0][1], Eq(1U));
}

TEST(CoOccurrence, FindsALongPassageUnderShortOnes) {
    const std::vector<CodedSpot> nested{spot(1, 1, {0, 100}), spot(1, 2, {10, 20}), spot(1, 2, {30, 40}),
                                        spot(1, 3, {90, 120})};
    const auto table = coOccurrence(nested, codes, always);
    EXPECT_THAT(table.passages,
                ElementsAre(ElementsAre(1U, 2U, 1U), ElementsAre(2U, 2U, 0U), ElementsAre(1U, 0U, 1U)));
}

TEST(Timeline, HasTheCodesInTheOrderInWhichTheyAreTold) {
    const std::vector<CodedSpot> story{spot(1, 2, {40, 50}), spot(1, 1, {10, 20}), spot(1, 2, {0, 5})};
    const auto rows = timeline(story);
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_THAT(rows[0].code, Eq(CodeId{2}));
    ASSERT_THAT(rows[0].passages, SizeIs(2));
    EXPECT_THAT(rows[0].passages[1].range, Eq(Range{40, 50}));
    EXPECT_THAT(rows[1].code, Eq(CodeId{1}));
}

TEST(NegativeCases, AreOppositePassagesAndStoriesWithoutTheTheme) {
    const std::vector<CodedSpot> told{spot(1, 1, {0, 5}, Valence::Good), spot(1, 1, {6, 9}, Valence::Mixed),
                                      spot(2, 1, {0, 5}, Valence::Bad), spot(3, 2, {0, 5}, Valence::Bad),
                                      spot(9, 1, {0, 5}, Valence::Bad)};
    const std::vector<StoryId> group{{3}, {2}, {1}};
    const auto cases = negativeCases(told, group, {1}, Valence::Good);
    ASSERT_THAT(cases.opposite, SizeIs(2));
    EXPECT_THAT(cases.opposite[0].range, Eq(Range{6, 9}));
    EXPECT_THAT(cases.opposite[1].story, Eq(StoryId{2}));
    EXPECT_THAT(cases.without, ElementsAre(StoryId{3}));
    EXPECT_THAT(cases.stories, Eq(3U));
    EXPECT_THAT(cases.passages, Eq(3U));
    EXPECT_THAT(negativeCases(told, group, {1}, Valence::None).opposite, SizeIs(0));
}

}  // namespace
}  // namespace vertelwerk::analysis
