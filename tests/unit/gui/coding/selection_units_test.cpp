#include "gui/coding/selection_units.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::Optional;
using text::Range;

const std::vector<Range> sentences{{0, 14}, {15, 29}, {31, 66}};

TEST(UnitAt, IsTheOneAroundTheCaretOrThatEndsThere) {
    EXPECT_EQ(unitAt(sentences, 0), (Range{0, 14}));
    EXPECT_EQ(unitAt(sentences, 14), (Range{0, 14}));
    EXPECT_EQ(unitAt(sentences, 15), (Range{15, 29}));
    EXPECT_EQ(unitAt(sentences, 30), (Range{31, 66}));
    EXPECT_EQ(unitAt(sentences, 90), (Range{31, 66}));
    EXPECT_EQ(unitAt({}, 3), (Range{0, 0}));
}

TEST(UnitAt, PrefersTheOneThatBeginsWhereAnotherEnds) {
    EXPECT_EQ(unitAt({{0, 5}, {5, 9}}, 5), (Range{5, 9}));
}

TEST(Widened, FirstTakesTheUnitThenWholeUnitsThenOneMore) {
    EXPECT_EQ(widened(sentences, {20, 20}), (Range{15, 29}));
    EXPECT_EQ(widened(sentences, {3, 20}), (Range{0, 29}));
    EXPECT_EQ(widened(sentences, {0, 14}), (Range{0, 29}));
    EXPECT_EQ(widened(sentences, {29, 0}), (Range{0, 66}));
    EXPECT_EQ(widened(sentences, {0, 66}), (Range{0, 66}));
}

TEST(Widened, FromABlankLineTakesTheNextUnit) {
    EXPECT_EQ(widened(sentences, {29, 30}), (Range{31, 66}));
}

TEST(FirstUntouched, SkipsCoveredAndOtherPeoplesWords) {
    EXPECT_THAT(firstUntouched(sentences, 0, {}, {}), Optional(Range{0, 14}));
    EXPECT_THAT(firstUntouched(sentences, 0, {{13, 14}}, {}), Optional(Range{15, 29}));
    EXPECT_THAT(firstUntouched(sentences, 0, {{40, 50}, {2, 4}}, {{15, 29}}), Eq(std::nullopt));
    EXPECT_THAT(firstUntouched(sentences, 1, {}, {}), Optional(Range{15, 29}));
}

// "Zij luisterde. Dat deed"
const std::vector<Range> words{{0, 3}, {4, 13}, {15, 18}, {19, 23}};

TEST(Words, TheEndGrowsAndShrinksByOne) {
    EXPECT_THAT(endGrown(words, {0, 14}), Optional(Range{0, 18}));
    EXPECT_THAT(endGrown(words, {0, 7}), Optional(Range{0, 13}));
    EXPECT_THAT(endGrown(words, {15, 23}), Eq(std::nullopt));
    EXPECT_THAT(endShrunk(words, {0, 14}), Optional(Range{0, 3}));
    EXPECT_THAT(endShrunk(words, {0, 18}), Optional(Range{0, 13}));
    EXPECT_THAT(endShrunk(words, {4, 14}), Eq(std::nullopt));
}

TEST(Words, TheBeginGrowsAndShrinksByOne) {
    EXPECT_THAT(beginGrown(words, {15, 23}), Optional(Range{4, 23}));
    EXPECT_THAT(beginGrown(words, {0, 3}), Eq(std::nullopt));
    EXPECT_THAT(beginShrunk(words, {4, 23}), Optional(Range{15, 23}));
    EXPECT_THAT(beginShrunk(words, {19, 23}), Eq(std::nullopt));
}

}  // namespace
}  // namespace vertelwerk::gui
