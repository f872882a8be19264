#include "gui/coding/reading_places.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::StoryId;
using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

TEST(ReadingPlaces, SurviveASettingsValue) {
    ReadingPlaces places;
    places.note({StoryId{3}, 120, 80});
    places.note({StoryId{5}, 7, 0});
    EXPECT_EQ(places.written(), "5:7:0 3:120:80");
    const auto read = ReadingPlaces::parse(places.written());
    EXPECT_THAT(read.last(), Optional(StoryId{5}));
    EXPECT_THAT(read.of(StoryId{3}), Optional(ReadingPlace{StoryId{3}, 120, 80}));
    EXPECT_THAT(read.of(StoryId{4}), Eq(std::nullopt));
}

TEST(ReadingPlaces, TheLatestPlaceInAStoryCounts) {
    auto places = ReadingPlaces::parse("3:120:80 5:7:0");
    places.note({StoryId{5}, 9, 1});
    EXPECT_EQ(places.written(), "5:9:1 3:120:80");
}

TEST(ReadingPlaces, DamageIsLeftOut) {
    EXPECT_EQ(ReadingPlaces::parse("x 3:1 0:1:1 -4:1:1 4:2:1:9 6:2x:1 8:2:1").written(), "8:2:1");
    EXPECT_THAT(ReadingPlaces::parse("").last(), Eq(std::nullopt));
}

TEST(ReadingPlaces, ForgetTheOldestBeyondAHundred) {
    ReadingPlaces places;
    for (int i = 1; i <= 101; ++i) {
        places.note({StoryId{i}, 0, 0});
    }
    EXPECT_THAT(places.of(StoryId{1}), Eq(std::nullopt));
    EXPECT_TRUE(places.of(StoryId{2}).has_value());
}

}  // namespace
}  // namespace vertelwerk::gui
