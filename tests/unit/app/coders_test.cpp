#include "vertelwerk/app/coders.h"

#include "vertelwerk/app/blind_coding.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/passages.h"

#include "scratch_project.h"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using test::ScratchProject;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(MarkDone, IsOneNamedStepForAllStories) {
    ScratchProject scratch;
    const std::vector stories{scratch.add("Een", "Ze belde."), scratch.add("Twee", "Niemand kwam.")};
    auto& database = scratch.database();
    const auto coder = scratch.project().coder;
    ASSERT_TRUE(markDone(database, coder, stories, true));
    EXPECT_THAT(*store::doneMarks(database), SizeIs(2));
    const auto step = store::nextUndo(database);
    EXPECT_EQ(base::Catalogue().say((*step)->label), "mark 2 stories as done");
    ASSERT_TRUE(store::undo(database, coder));
    EXPECT_THAT(*store::doneMarks(database), IsEmpty());
}

TEST(MarkDone, OfAStoryThatIsNotThereChangesNothing) {
    ScratchProject scratch;
    const std::vector stories{scratch.add("Een", "Ze belde."), model::StoryId{99}};
    const auto marked = markDone(scratch.database(), scratch.project().coder, stories, true);
    ASSERT_FALSE(marked);
    EXPECT_EQ(marked.error().code, base::ErrorCode::NotFound);
    EXPECT_THAT(*store::doneMarks(scratch.database()), IsEmpty());
}

TEST(AssignStories, SaysWhoCodesBlind) {
    ScratchProject scratch;
    const auto one = scratch.add("Een", "Ze belde.");
    const auto two = scratch.add("Twee", "Niemand kwam.");
    auto& database = scratch.database();
    const auto by = scratch.project().coder;
    const auto bea = *store::ensureCoder(database, "Bea");
    ASSERT_TRUE(assignStories(database, by, {bea, {one, two}, true}));
    ASSERT_TRUE(unassignStories(database, by, {bea, {one}, false}));
    EXPECT_THAT(*store::assignments(database), ElementsAre(store::Assignment{two, bea, true}));
}

TEST(BlindStories, AreThoseAssignedBlindUntilTheyAreDone) {
    ScratchProject scratch;
    const auto one = scratch.add("Een", "Ze belde.");
    const auto two = scratch.add("Twee", "Niemand kwam.");
    auto& database = scratch.database();
    const auto bea = *store::ensureCoder(database, "Bea");
    ASSERT_TRUE(assignStories(database, scratch.project().coder, {bea, {one, two}, true}));
    EXPECT_THAT(*blindStories(database, "Bea"), ElementsAre(one, two));
    EXPECT_THAT(*blindStories(database, "nobody"), IsEmpty());
    const std::vector done{one};
    ASSERT_TRUE(markDone(database, bea, done, true));
    EXPECT_THAT(*blindStories(database, "Bea"), ElementsAre(two));
}

TEST(HideBlind, TakesOutWhatOthersCodedInStoriesCodedBlind) {
    ScratchProject scratch;
    const auto one = scratch.add("Een", "Ze belde.");
    const auto two = scratch.add("Twee", "Niemand kwam.");
    auto& database = scratch.database();
    const auto bea = *store::ensureCoder(database, "Bea");
    ASSERT_TRUE(assignStories(database, scratch.project().coder, {bea, {one}, true}));
    const auto row = [](model::StoryId story, const char* coder) {
        model::PassageRow made;
        made.passage.story = story;
        made.coder = coder;
        return made;
    };
    std::vector rows{row(one, "Bea"), row(one, "AB"), row(two, "AB")};
    EXPECT_EQ(*hideBlind(database, "Bea", rows), 1U);
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0].coder, "Bea");
    EXPECT_EQ(rows[1].passage.story, two);
    EXPECT_EQ(*hideBlind(database, "AB", rows), 0U);
}

TEST(SampleOf, IsTheSameForTheSameSeed) {
    std::vector<model::StoryId> stories;
    for (std::int64_t id = 1; id <= 40; ++id) {
        stories.push_back({id});
    }
    const auto sample = sampleOf(stories, 8, 2024);
    EXPECT_THAT(sample, SizeIs(8));
    EXPECT_TRUE(std::is_sorted(sample.begin(), sample.end()));
    EXPECT_EQ(sample, sampleOf(stories, 8, 2024));
    EXPECT_NE(sample, sampleOf(stories, 8, 2025));
    EXPECT_EQ(sampleOf(stories, 100, 1), stories);
    EXPECT_THAT(sampleOf({}, 3, 1), IsEmpty());
}

TEST(SampleOf, TakesEveryStoryAboutAsOften) {
    const std::vector<model::StoryId> stories{{1}, {2}, {3}, {4}, {5}};
    std::map<std::int64_t, int> taken;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        for (const auto story : sampleOf(stories, 2, seed)) {
            ++taken[story.value];
        }
    }
    for (const auto& [story, times] : taken) {
        EXPECT_NEAR(times, 800, 100) << story;  // 4.6 standard deviations
    }
}

}  // namespace
}  // namespace vertelwerk::app
