#include "app/near_duplicates.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <gmock/gmock.h>

namespace vertelwerk::app::test {
namespace {

using ::testing::Eq;

/// A text of `count` different words, with some put in other words.
std::string text(int count, int first, std::initializer_list<int> changed = {}) {
    std::string all;
    for (int i = first; i < first + count; ++i) {
        const bool other = std::find(changed.begin(), changed.end(), i) != changed.end();
        all += "woord" + std::to_string(i) + (other ? "anders " : " ");
    }
    return all;
}

std::optional<NearDuplicates::Twin> meet(NearDuplicates& near, std::string_view words, std::string name) {
    return near.meet(NearDuplicates::sketchOf(words), std::move(name));
}

TEST(NearDuplicates, AreFoundWhateverTheCaseAndPunctuation) {
    NearDuplicates near;
    meet(near, text(300, 0), "eerste");
    meet(near, text(300, 1000), "tweede");
    auto again = text(300, 1000);
    again[0] = 'W';
    again.insert(20, " , ");
    const auto twin = meet(near, again, "opnieuw");
    ASSERT_TRUE(twin);
    EXPECT_THAT(twin->name, Eq("tweede"));
    EXPECT_GE(twin->percent, 95);
}

TEST(NearDuplicates, MayHaveSomeOtherWords) {
    NearDuplicates near;
    meet(near, text(300, 0), "eerste");
    // Each changed word spoils three of the 298 runs on both sides: 283 of 313 are shared, 90 percent.
    const auto twin = meet(near, text(300, 0, {20, 80, 140, 200, 260}), "tweede");
    ASSERT_TRUE(twin);
    EXPECT_NEAR(twin->percent, 90, 10);
}

TEST(NearDuplicates, MayBeTextsThatSayTheSameOverAndOver) {
    std::string chorus;
    for (int i = 0; i < 400; ++i) {
        chorus += text(30, 0);
    }
    NearDuplicates near;
    meet(near, text(30, 500), "anders");
    meet(near, chorus, "eerste");
    // Its 30 runs, of which three reach over the end of a line, return; the new words add few.
    const auto twin = meet(near, chorus + text(4, 700), "tweede");
    ASSERT_TRUE(twin);
    EXPECT_THAT(twin->name, Eq("eerste"));
}

TEST(NearDuplicates, AreNoOtherTextsAndNoShortOnes) {
    NearDuplicates near;
    meet(near, text(300, 0), "eerste");
    meet(near, "Ja, dat ging heel goed.", "kort");
    EXPECT_FALSE(meet(near, text(300, 1000), "tweede"));
    EXPECT_FALSE(meet(near, text(150, 0) + text(150, 1000), "derde"));  // a third of the runs
    EXPECT_FALSE(meet(near, "Ja, dat ging heel goed.", "ook kort"));
    EXPECT_FALSE(meet(near, "", "leeg"));
}

}  // namespace
}  // namespace vertelwerk::app::test
