#include "vertelwerk/app/background.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <vector>

#include <gmock/gmock.h>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace vertelwerk::app {
namespace {

TEST(Worker, DoesTasksInOrder) {
    std::vector<int> order;
    std::promise<void> last;
    {
        Worker worker;
        for (int i = 0; i < 100; ++i) {
            worker.post([&order, i](const std::stop_token&) { order.push_back(i); });
        }
        worker.post([&last](const std::stop_token&) { last.set_value(); });
        last.get_future().wait();
    }
    ASSERT_EQ(order.size(), 100U);
    EXPECT_EQ(order.front(), 0);
    EXPECT_EQ(order.back(), 99);
}

TEST(Worker, StopsTheRunningTaskAndDropsTheWaiting) {
    std::atomic<bool> started = false;
    std::atomic<bool> second = false;
    {
        Worker worker;
        worker.post([&started](const std::stop_token& stop) {
            started = true;
            while (!stop.stop_requested()) {
                std::this_thread::yield();
            }
        });
        worker.post([&second](const std::stop_token&) { second = true; });
        while (!started) {
            std::this_thread::yield();
        }
    }
    EXPECT_FALSE(second);
}

TEST(Worker, FinishesWhatWaitsWhenAskedTo) {
    std::atomic<int> done = 0;
    {
        Worker worker(AtEnd::Finish);
        for (int i = 0; i < 1000; ++i) {
            worker.post([&done](const std::stop_token&) { ++done; });
        }
    }
    EXPECT_EQ(done, 1000);
}

#ifdef __linux__
TEST(Worker, ThatYieldsGoesBehindWhatSomebodyWaitsFor) {
    const auto niceness = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
    std::promise<int> answer;
    Worker worker(AtEnd::Drop, Pace::Yielding);
    worker.post([&](const std::stop_token&) { answer.set_value(niceness()); });
    EXPECT_EQ(answer.get_future().get(), std::min(niceness() + 10, 19));
}
#endif

TEST(Asker, DropsWhatIsStaleAndWhatCameTooLate) {
    std::vector<int> heard;
    auto asker = std::make_optional<Asker>();
    const auto first = asker->latest<int>([&heard](int value) { heard.push_back(value); });
    const auto second = asker->latest<int>([&heard](int value) { heard.push_back(value); });
    const auto always = asker->whileAlive<int>([&heard](int value) { heard.push_back(value); });
    first(1);
    second(2);
    always(3);
    asker.reset();
    second(4);
    always(5);
    EXPECT_THAT(heard, testing::ElementsAre(2, 3));
}

}  // namespace
}  // namespace vertelwerk::app
