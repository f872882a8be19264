#include "gui/coding/story_list_presenter.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::StoryId;
using testing::Eq;
using testing::Optional;

model::StoryRow row(std::int64_t id, std::string title, std::string narrator = {}) {
    model::StoryRow row;
    row.id = StoryId{id};
    row.title = std::move(title);
    row.narrator = std::move(narrator);
    return row;
}

class StoryList : public testing::Test {
  protected:
    StoryList() {
        list.setStories(
            {row(1, "De scheepskok", "Ada"), row(2, "Café Zeezicht", "Ben"), row(3, "De drempel")},
            {{StoryId{2}, 4}});
    }
    StoryListPresenter list;
};

TEST_F(StoryList, TellsNotBegunBegunAndDone) {
    EXPECT_EQ(list.progressOf(StoryId{1}), StoryProgress::NotBegun);
    EXPECT_EQ(list.progressOf(StoryId{2}), StoryProgress::Begun);
    list.markDone(StoryId{2}, true);
    EXPECT_EQ(list.progressOf(StoryId{2}), StoryProgress::Done);
    list.markDone(StoryId{2}, false);
    EXPECT_EQ(list.progressOf(StoryId{2}), StoryProgress::Begun);
    list.setOwnPassages(StoryId{2}, 0);
    EXPECT_EQ(list.progressOf(StoryId{2}), StoryProgress::NotBegun);
}

TEST_F(StoryList, NarrowsByEveryWordWithoutCaseAndAccents) {
    list.narrow("  CAFE ben");
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list.at(0).id, StoryId{2});
    EXPECT_EQ(list.total(), 3U);
    list.narrow("de");
    EXPECT_EQ(list.size(), 2U);
    list.narrow("");
    EXPECT_EQ(list.size(), 3U);
}

TEST_F(StoryList, CanListOnlyWhatTheCoderWasAskedToCode) {
    list.setOnlyAssigned(true);
    EXPECT_EQ(list.size(), 3U) << "nobody asked anything";
    list.setAssigned({{StoryId{2}, true}, {StoryId{3}, false}});
    EXPECT_EQ(list.size(), 2U);
    EXPECT_TRUE(list.isBlind(StoryId{2}));
    EXPECT_FALSE(list.isBlind(StoryId{3}));
    EXPECT_FALSE(list.isBlind(StoryId{1}));
    list.setOnlyAssigned(false);
    EXPECT_EQ(list.size(), 3U);
}

TEST_F(StoryList, GoesThroughWhatIsListed) {
    list.open(StoryId{1});
    EXPECT_THAT(list.openLine(), Optional(0U));
    EXPECT_EQ(list.previous(), StoryId{});
    EXPECT_EQ(list.next(), StoryId{2});
    list.narrow("de");
    EXPECT_EQ(list.next(), StoryId{3});
    list.open(StoryId{3});
    EXPECT_EQ(list.next(), StoryId{});
    EXPECT_EQ(list.previous(), StoryId{1});
}

TEST_F(StoryList, AStoryThatIsNotListedLeadsToTheFirstAndLast) {
    list.open(StoryId{2});
    list.narrow("de");
    EXPECT_THAT(list.openLine(), Eq(std::nullopt));
    EXPECT_EQ(list.next(), StoryId{1});
    EXPECT_EQ(list.previous(), StoryId{3});
}

TEST_F(StoryList, KeepsWhatWasTypedWhenTheStoriesAreReadAnew) {
    list.narrow("drempel");
    list.setStories({row(3, "De drempel"), row(4, "Drempels weg"), row(5, "Balie")}, {});
    EXPECT_EQ(list.size(), 2U);
}

}  // namespace
}  // namespace vertelwerk::gui
