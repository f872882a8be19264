#include "vertelwerk/base/ids.h"

#include <cstddef>
#include <set>
#include <type_traits>
#include <unordered_set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::base {
namespace {

using testing::Gt;
using testing::MatchesRegex;

using StoryId = Id<struct StoryKind>;
using CodeId = Id<struct CodeKind>;
static_assert(!std::is_convertible_v<StoryId, CodeId>);

TEST(Id, IsNoneWhenZero) {
    EXPECT_FALSE(StoryId{});
    EXPECT_TRUE(StoryId{3});
}

TEST(Id, IsOrderedAndHashed) {
    EXPECT_LT(StoryId{2}, StoryId{3});
    EXPECT_EQ(StoryId{2}, StoryId{2});
    const std::unordered_set<StoryId> ids{{1}, {2}, {1}};
    EXPECT_EQ(ids.size(), 2U);
}

TEST(Guid, IsAVersion4InLowerCase) {
    for (int i = 0; i < 100; ++i) {
        EXPECT_THAT(newGuid(),
                    MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }
}

TEST(Guid, IsNeverTheSame) {
    std::set<std::string> guids;
    for (int i = 0; i < 1000; ++i) {
        guids.insert(newGuid());
    }
    EXPECT_EQ(guids.size(), 1000U);
}

TEST(RandomToken, IsPositiveAndDiffers) {
    std::set<std::int64_t> tokens;
    for (int i = 0; i < 1000; ++i) {
        const auto token = randomToken();
        EXPECT_THAT(token, Gt(0));
        tokens.insert(token);
    }
    EXPECT_EQ(tokens.size(), 1000U);
}

TEST(Now, IsInMilliseconds) {
    constexpr std::int64_t startOf2025 = 1'735'689'600'000;
    constexpr std::int64_t startOf2200 = 7'258'118'400'000;
    EXPECT_THAT(nowMs(), testing::AllOf(Gt(startOf2025), testing::Lt(startOf2200)));
}

TEST(Today, IsAnIsoDate) {
    EXPECT_THAT(today(), MatchesRegex("20[0-9]{2}-[01][0-9]-[0-3][0-9]"));
}

}  // namespace
}  // namespace vertelwerk::base
