#include "vertelwerk/text/quote.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Occurrences, AreFoundInCodePoints) {
    EXPECT_THAT(occurrences("😀 Eén dag, één dag", "één dag"), ElementsAre(Range{11, 18}));
}

TEST(Occurrences, MayOverlap) {
    EXPECT_THAT(occurrences("banana", "ana"), ElementsAre(Range{1, 4}, Range{3, 6}));
    EXPECT_THAT(occurrences("aaa", "a"), ElementsAre(Range{0, 1}, Range{1, 2}, Range{2, 3}));
    EXPECT_THAT(occurrences("ja ja ja", "ja ja"), ElementsAre(Range{0, 5}, Range{3, 8}));
}

TEST(Occurrences, TakeARunOfWhiteSpaceForOneSpace) {
    EXPECT_THAT(occurrences("ik \n\t ging\u00a0weg", "ik ging  weg"), ElementsAre(Range{0, 14}));
    EXPECT_THAT(occurrences("ik ging", "ik\nging"), ElementsAre(Range{0, 7}));
    EXPECT_THAT(occurrences("ikging", "ik ging"), IsEmpty());
}

TEST(Occurrences, IgnoreSpaceAtTheEndsOfTheQuote) {
    EXPECT_THAT(occurrences("ik ging weg", "\n ging  "), ElementsAre(Range{3, 7}));
}

TEST(Occurrences, CompareComposed) {
    EXPECT_THAT(occurrences("de café", "cafe\u0301"), ElementsAre(Range{3, 7}));
    EXPECT_THAT(occurrences("de cafe\u0301 hier", "café hier"), ElementsAre(Range{3, 13}));
}

TEST(Occurrences, DoNotTakeALetterFromUnderItsAccent) {
    EXPECT_THAT(occurrences("cafe\u0301", "cafe"), IsEmpty());
    EXPECT_THAT(occurrences("café", "cafe"), IsEmpty());
}

TEST(Occurrences, MindCaseAndMarks) {
    EXPECT_THAT(occurrences("Ik ging.", "ik ging"), IsEmpty());
    EXPECT_THAT(occurrences("foto's", "foto\u2019s"), IsEmpty());
}

TEST(Occurrences, AreNoneOfABlankQuoteOrInAnEmptyText) {
    EXPECT_THAT(occurrences("tekst", " \n"), IsEmpty());
    EXPECT_THAT(occurrences("tekst", ""), IsEmpty());
    EXPECT_THAT(occurrences("", "tekst"), IsEmpty());
    EXPECT_THAT(occurrences("tekst", "\xff"), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::text
