#include "gui/coding/stripe_lanes.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using text::Range;

constexpr std::size_t longestLine = 90;

TEST(StripeLanes, OverlappingPassagesStandSideBySide) {
    const auto lanes = allotLanes({{0, 50}, {10, 20}, {30, 60}}, {0}, longestLine);
    EXPECT_THAT(lanes.laneOf, ElementsAre(0, 1, 2));
    EXPECT_EQ(lanes.count, 3U);
}

TEST(StripeLanes, PassagesOnOneLineOfTheScreenStandSideBySide) {
    EXPECT_THAT(allotLanes({{0, 10}, {11, 20}}, {0}, longestLine).laneOf, ElementsAre(0, 1));
}

TEST(StripeLanes, ALaneIsFreeAgainOnANewLineOfTheText) {
    EXPECT_THAT(allotLanes({{0, 10}, {12, 20}}, {0, 11}, longestLine).laneOf, ElementsAre(0, 0));
    EXPECT_THAT(allotLanes({{0, 11}, {11, 20}}, {0, 11}, longestLine).laneOf, ElementsAre(0, 0));
}

TEST(StripeLanes, ALaneIsFreeAgainALineFurther) {
    EXPECT_THAT(allotLanes({{0, 10}, {99, 120}, {100, 110}}, {0}, longestLine).laneOf, ElementsAre(0, 1, 0));
}

TEST(StripeLanes, TheLongestOfThoseThatBeginTogetherStandsFirstWhateverTheOrder) {
    EXPECT_THAT(allotLanes({{0, 10}, {0, 500}}, {0}, longestLine).laneOf, ElementsAre(1, 0));
}

TEST(StripeLanes, NothingNeedsNoLane) {
    EXPECT_EQ(allotLanes({}, {0}, longestLine).count, 0U);
}

TEST(StripeLabels, HaveTheirNamesFromTheFirstAsFarAsTheLineReaches) {
    EXPECT_THAT(shareLine({{80, 20}, {60, 20}}, 200), ElementsAre(80, 60));
    EXPECT_THAT(shareLine({{80, 20}, {60, 20}}, 110), ElementsAre(80, 30));
    EXPECT_THAT(shareLine({{80, 20}, {60, 20}}, 50), ElementsAre(30, 20));
    EXPECT_THAT(shareLine({{80, 20}, {60, 20}}, 30), ElementsAre(30));
    EXPECT_THAT(shareLine({{80, 20}}, 10), testing::IsEmpty());
}

RC_GTEST_PROP(StripeLanes, NoTwoPassagesInALaneOverlap, ()) {
    std::vector<Range> ranges;
    for (const auto& [begin, length] : *rc::gen::container<std::vector<std::pair<unsigned, unsigned>>>(
             rc::gen::pair(rc::gen::inRange(0U, 2000U), rc::gen::inRange(1U, 300U)))) {
        ranges.push_back({begin, begin + length});
    }
    const auto lanes = allotLanes(ranges, {0, 300, 301, 900}, longestLine);
    for (std::size_t one = 0; one < ranges.size(); ++one) {
        RC_ASSERT(lanes.laneOf[one] < lanes.count);
        for (std::size_t other = one + 1; other < ranges.size(); ++other) {
            RC_ASSERT(lanes.laneOf[one] != lanes.laneOf[other] || !ranges[one].overlaps(ranges[other]));
        }
    }
}

}  // namespace
}  // namespace vertelwerk::gui
