#include "vertelwerk/app/workbench.h"

#include "vertelwerk/app/searching.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/unit_of_work.h"

#include "scratch_project.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using test::ScratchProject;

/// Collects what workers post; the test's thread runs it.
class Queue : public Dispatcher {
  public:
    void post(std::function<void()> work) override {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
        wake_.notify_one();
    }

    /// Runs what comes until `met`, which need not be posted, at most for half a minute.
    bool until(const std::function<bool()>& met) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!met()) {
            if (std::chrono::steady_clock::now() > end) {
                return false;
            }
            std::function<void()> work;
            {
                std::unique_lock lock(mutex_);
                if (!wake_.wait_for(lock, std::chrono::milliseconds(10),
                                    [this] { return !waiting_.empty(); })) {
                    continue;
                }
                work = std::move(waiting_.front());
                waiting_.pop_front();
            }
            work();
        }
        return true;
    }

  private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> waiting_;
};

base::Status addOne(Project& project, const std::string& text) {
    model::StoryDraft draft;
    draft.text = text;
    draft.source.sha256 = text;
    auto work =
        store::UnitOfWork::begin(project.database(), {base::msg("add"), project.coder, true, std::nullopt});
    if (!work) {
        return base::fail(work.error());
    }
    if (const auto added = store::addStory(*work, draft); !added) {
        return base::fail(added.error());
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

TEST(Workbench, WritesReadsAndLetsTheIndexFollow) {
    ScratchProject scratch;
    Queue queue;
    int changes = 0;
    std::optional<std::size_t> behind;
    WorkbenchListener listener;
    listener.changed = [&changes] { ++changes; };
    listener.indexing = [&behind](std::size_t count) { behind = count; };
    auto opened = Workbench::open(scratch.take(), queue, listener);
    ASSERT_TRUE(opened);
    auto& bench = **opened;
    ASSERT_TRUE(queue.until([&behind] { return behind == 0U; })) << "the empty index is up to date";
    std::optional<base::Status> written;
    bench.write<base::Status>([](Project& project) { return addOne(project, "De scheepskok kookte soep."); },
                              [&written](base::Status status) { written = std::move(status); });
    ASSERT_TRUE(queue.until([&changes] { return changes == 1; }));
    ASSERT_TRUE(written && *written);
    ASSERT_TRUE(queue.until([&bench] { return !bench.busy(); }));
    std::optional<base::Result<SearchAnswer>> answer;
    const auto ask = [](Reading& reading) -> base::Result<SearchAnswer> {
        const auto searcher = reading.searcher();
        if (!searcher) {
            return base::fail(searcher.error());
        }
        return searchProject(reading.database, **searcher, reading.analyser, {"scheepskok"});
    };
    const auto total = [&answer] { return answer && *answer ? (*answer)->total : 0; };
    for (int tries = 0; tries < 200 && total() == 0; ++tries) {
        answer.reset();
        bench.read<base::Result<SearchAnswer>>(ask, [&answer](auto got) { answer = std::move(got); });
        ASSERT_TRUE(queue.until([&answer] { return answer.has_value(); }));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_EQ(total(), 1U);
}

TEST(Workbench, ClosingWhileWorkIsWaitingLosesNothing) {
    ScratchProject scratch;
    Queue queue;
    auto project = scratch.take();
    const auto path = project.file.path();
    auto opened = Workbench::open(std::move(project), queue, {});
    ASSERT_TRUE(opened);
    for (int i = 0; i < 50; ++i) {
        (*opened)->write<base::Status>([i](Project& open) { return addOne(open, std::to_string(i)); },
                                       [](const base::Status&) {});
    }
    opened->reset();
    auto again = openProject(path, "AB");
    ASSERT_TRUE(again);
    EXPECT_EQ(*store::countStories(again->database(), {}), 50U);
}

}  // namespace
}  // namespace vertelwerk::app
