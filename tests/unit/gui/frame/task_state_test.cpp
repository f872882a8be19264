#include "gui/frame/task_state.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using base::msg;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::Eq;
using testing::Optional;

const std::chrono::steady_clock::time_point start{};

std::string words(const base::Message& message) {
    return base::Catalogue().say(message);
}

TEST(TaskBoard, IsEmptyUntilATaskBeginsAndAfterItsLastCopyIsGone) {
    TaskBoard board;
    EXPECT_TRUE(board.empty());
    EXPECT_FALSE(board.newest(start).has_value());
    auto task = board.start(msg("Importing stories"), start);
    auto copy = task;
    task.reset();
    board.tidy();
    EXPECT_FALSE(board.empty());
    copy.reset();
    board.tidy();
    EXPECT_TRUE(board.empty());
}

TEST(TaskBoard, KeepsNoTaskAliveThroughItsProgress) {
    TaskBoard board;
    auto task = board.start(msg("Importing stories"), start);
    const auto progress = task->progress();
    task.reset();
    progress.at(1, 2);
    board.tidy();
    EXPECT_TRUE(board.empty());
}

TEST(TaskBoard, ShowsHowFarTheTaskIsThatBeganLast) {
    TaskBoard board;
    const auto first = board.start(msg("Opening the project"), start);
    const auto second = board.start(msg("Importing stories"), start);
    EXPECT_THAT(board.newest(start)->percent, Eq(std::nullopt));
    second->progress().at(1, 3);
    const auto view = board.newest(start + seconds(1));
    EXPECT_THAT(words(view->label), Eq("Importing stories"));
    EXPECT_THAT(view->percent, Optional(33));
    EXPECT_TRUE(view->remaining.empty());
}

TEST(TaskBoard, AProgressBeyondItsEndIsTheEnd) {
    TaskBoard board;
    const auto task = board.start(msg("Importing stories"), start);
    task->progress().at(5, 4);
    EXPECT_THAT(board.newest(start)->percent, Optional(100));
}

TEST(TaskBoard, StopReachesTheWork) {
    TaskBoard board;
    const auto first = board.start(msg("Opening the project"), start);
    const auto second = board.start(msg("Importing stories"), start);
    board.stopNewest();
    EXPECT_TRUE(second->progress().stopped());
    EXPECT_FALSE(first->progress().stopped());
    EXPECT_TRUE(board.newest(start)->stopping);
    board.stopAll();
    EXPECT_TRUE(first->progress().stopped());
}

TEST(TaskBoard, WhoeverStartedATaskCanStopItAndNoOther) {
    TaskBoard board;
    const auto older = board.start(msg("Looking for names"), start);
    const auto newer = board.start(msg("Looking for names"), start);
    older->stop();
    EXPECT_TRUE(older->progress().stopped());
    EXPECT_FALSE(newer->progress().stopped());
}

TEST(RemainingTime, IsSaidWhenItCanBeKnown) {
    EXPECT_TRUE(remainingTime(milliseconds(2999), 50, 100).empty());
    EXPECT_TRUE(remainingTime(seconds(10), 0, 100).empty());
    EXPECT_TRUE(remainingTime(seconds(10), 100, 100).empty());
    EXPECT_THAT(words(remainingTime(seconds(10), 50, 100)), Eq("less than a minute left"));
    EXPECT_THAT(words(remainingTime(minutes(1), 1, 2)), Eq("about 1 minute left"));
    EXPECT_THAT(words(remainingTime(minutes(1), 1, 4)), Eq("about 3 minutes left"));
}

}  // namespace
}  // namespace vertelwerk::gui
