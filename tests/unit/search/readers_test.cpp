#include "fixture.h"

#include <atomic>
#include <functional>
#include <span>
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

    /// Makes the whole index anew of `made`; calls `meanwhile` while the shards are built.
    void rebuild(const std::vector<StoryDocument>& made, const std::function<void()>& meanwhile = {}) {
        std::vector<model::StoryId> ids;
        for (const auto& document : made) {
            ids.push_back(document.story.id);
        }
        applied_ = {applied_.seq + 1, 77};
        const auto read = [&](std::span<const model::StoryId> portion) {
            if (meanwhile) {
                meanwhile();
            }
            std::vector<StoryDocument> documents;
            for (const auto id : portion) {
                documents.push_back(made.at(static_cast<std::size_t>(id.value - 1)));
            }
            return base::Result<std::vector<StoryDocument>>(std::move(documents));
        };
        const auto rebuilt = index_->rebuild(ids, read, applied_);
        ASSERT_TRUE(rebuilt.has_value()) << rebuilt.error().what.id << rebuilt.error().where;
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

TEST_F(Readers, AreServedByTheOldIndexWhileShardsAreBuilt) {
    put({story(1, "Een zeldzame kraanvogel.")});
    auto held = Searcher::open(scratch_.index(), *analyser_);
    ASSERT_TRUE(held.has_value());
    int asked = 0;
    rebuild(stories(1, 900), [&] {
        EXPECT_THAT(held->search(request("kraanvogel"))->total, Eq(1U));
        EXPECT_THAT(held->search(request("zorg"))->total, Eq(0U));
        EXPECT_THAT(ask(request("kraanvogel")).total, Eq(1U));
        ++asked;
    });
    EXPECT_THAT(asked, testing::Ge(4));
    EXPECT_THAT(held->search(request("kraanvogel"))->total, Eq(0U));
    EXPECT_THAT(held->search(request("zorg"))->total, Eq(900U));
    EXPECT_THAT(held->search(request("zorg", Where::Passages))->total, Eq(900U));
    EXPECT_THAT(held->applied(), Eq(applied_));
}

TEST_F(Readers, NeverFailNorSeeHalfAnIndexWhileAnotherTakesItsPlace) {
    constexpr std::size_t count = 60;
    const auto made = stories(1, count);
    put(made);
    std::atomic<bool> done = false;
    std::atomic<int> answers = 0;
    const auto check = [&](base::Result<Searcher>& searcher, Where where) {
        ASSERT_TRUE(searcher.has_value()) << searcher.error().what.id;
        const auto results = searcher->search(request("zorg", where));
        ASSERT_TRUE(results.has_value()) << results.error().what.id;
        ASSERT_THAT(results->total, Eq(count));
        ASSERT_THAT(results->hits.size(), Eq(count));
        ++answers;
    };
    const auto hold = [&](Where where) {
        auto searcher = Searcher::open(scratch_.index(), *analyser_);
        while (!done && !HasFailure()) {
            check(searcher, where);
        }
    };
    const auto openAnew = [&] {
        while (!done && !HasFailure()) {
            auto searcher = Searcher::open(scratch_.index(), *analyser_);
            check(searcher, Where::Stories);
        }
    };
    {
        const std::jthread first(hold, Where::Stories);
        const std::jthread second(hold, Where::Passages);
        const std::jthread third(openAnew);
        for (int round = 0; round < 25; ++round) {
            rebuild(made);
        }
        done = true;
    }
    EXPECT_THAT(answers, testing::Ge(100));
}

}  // namespace
}  // namespace vertelwerk::search
