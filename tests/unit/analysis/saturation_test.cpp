#include "vertelwerk/analysis/saturation.h"

#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

/// Stories in which this many codes are new, one after another.
SaturationRequest bringing(const std::vector<int>& fresh) {
    SaturationRequest request;
    std::int64_t next = 1;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        StoryCodes story{model::StoryId{static_cast<std::int64_t>(i) + 1}, {}};
        for (int n = 0; n < fresh[i]; ++n) {
            story.codes.push_back({next++});
        }
        request.stories.push_back(story);
    }
    return request;
}

// Guest, Namey and Chen (2020): 7 new in the first run of two against a base of 37 is 19 per cent.
TEST(Saturation, IsTheShareOfNewCodesInARunAgainstTheBase) {
    const auto result = saturation(bringing({15, 9, 8, 5, 4, 3, 1, 0, 0}));
    EXPECT_THAT(result.steps[3].cumulative, Eq(37U));
    EXPECT_THAT(result.steps[4].share, Eq(std::nullopt));
    EXPECT_THAT(result.steps[5].share, Optional(DoubleNear(0.19, 0.005)));
    EXPECT_THAT(result.steps[6].share, Optional(DoubleNear(4.0 / 37, 1e-12)));
    EXPECT_THAT(result.reached, Optional(8U));  // 1 of 37 is below 5 per cent
}

TEST(Saturation, CountsACodeOnceAStory) {
    SaturationRequest request;
    request.stories = {{{1}, {{5}, {5}, {6}}}, {{2}, {{6}, {7}}}, {{3}, {{5}}}};
    const auto steps = saturation(request).steps;
    ASSERT_THAT(steps, SizeIs(3));
    EXPECT_THAT(steps[0].codes, Eq(2U));
    EXPECT_THAT(steps[1].codes, Eq(2U));
    EXPECT_THAT(steps[1].fresh, Eq(1U));
    EXPECT_THAT(steps[2].fresh, Eq(0U));
    EXPECT_THAT(steps[2].cumulative, Eq(3U));
}

TEST(Saturation, OfShuffledOrdersEndsWhereTheOthersEnd) {
    const auto first = saturation(bringing({3, 0, 0, 0, 3}));
    EXPECT_THAT(first.steps.back().shuffled, Eq(6));
    EXPECT_THAT(saturation(bringing({1, 1, 1})).steps[1].shuffled, Eq(2));
    for (std::size_t i = 1; i < first.steps.size(); ++i) {
        EXPECT_GE(first.steps[i].shuffled, first.steps[i - 1].shuffled);
    }
    const auto again = saturation(bringing({3, 0, 0, 0, 3}));
    for (std::size_t i = 0; i < first.steps.size(); ++i) {
        EXPECT_THAT(first.steps[i].shuffled, Eq(again.steps[i].shuffled));
    }
}

TEST(Saturation, CannotBeReachedInFewStories) {
    EXPECT_THAT(saturation(bringing({3, 1, 0, 0, 0})).reached, Eq(std::nullopt));
    EXPECT_THAT(saturation({}).steps, IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::analysis
