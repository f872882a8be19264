#include "fixture.h"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::Eq;

class Readers : public SearchTest {
  protected:
    static std::vector<StoryDocument> stories(std::int64_t first, std::int64_t count) {
        std::vector<StoryDocument> made;
        for (auto id = first; id < first + count; ++id) {
            made.push_back(story(id, "Altijd zorg, en woord" + std::to_string(id % 50)));
            PassageDocument passage;
            passage.id = {id};
            passage.range = {0, 11};
            passage.codeKey = "MOV05";
            made.back().passages = {passage};
        }
        return made;
    }
};

TEST_F(Readers, SeeWhatWasCommitted) {
    put(stories(1, 1));
    auto searcher = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(searcher.has_value());
    EXPECT_THAT(searcher->search(request("zorg"))->total, Eq(1U));
    put(stories(2, 3));
    EXPECT_THAT(searcher->search(request("zorg"))->total, Eq(4U));
    EXPECT_THAT(searcher->applied(), Eq(Applied{2, 77}));
    EXPECT_THAT(searcher->documents(), Eq(4U));
}

TEST_F(Readers, FollowAnIndexThatIsMadeAnew) {
    put(stories(1, 100));
    auto searcher = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(searcher.has_value());
    EXPECT_THAT(searcher->search(request("zorg"))->total, Eq(100U));
    for (int round = 1; round <= 5; ++round) {
        ASSERT_TRUE(index_->clear().has_value());
        EXPECT_THAT(searcher->search(request("zorg"))->total, Eq(0U));
        put(stories(1, round));
        EXPECT_THAT(searcher->search(request("zorg"))->total, Eq(static_cast<std::size_t>(round)));
        EXPECT_THAT(searcher->search(request("thema:MOV05", Where::Passages))->total,
                    Eq(static_cast<std::size_t>(round)));
    }
}

TEST_F(Readers, AreRightWhileAWriterCommitsManyTimes) {
    put(stories(1, 100));
    std::atomic<bool> done = false;
    std::atomic<int> answers = 0;
    const auto read = [&](Where where) {
        auto searcher = Searcher::open(scratch_.index(), *analyser_);
        ASSERT_TRUE(searcher.has_value());
        std::size_t before = 100;
        while (!done) {
            auto asked = request("zorg", where);
            asked.facets = true;
            const auto results = searcher->search(asked);
            ASSERT_TRUE(results.has_value()) << results.error().what.id;
            // Stories only ever come in this test, so that a count never falls.
            ASSERT_GE(results->total, before);
            ASSERT_EQ(results->hits.size(), std::min<std::size_t>(results->total, 100));
            before = results->total;
            ++answers;
        }
    };
    {
        std::jthread first(read, Where::Stories);
        std::jthread second(read, Where::Passages);
        for (int commit = 0; commit < 60; ++commit) {
            put(stories(101 + commit * 5, 5));
            put(stories(1, 20));
        }
        while (answers < 20) {
            std::this_thread::yield();
        }
        done = true;
    }
    EXPECT_THAT(ask(request("zorg")).total, Eq(400U));
}

}  // namespace
}  // namespace vertelwerk::search
