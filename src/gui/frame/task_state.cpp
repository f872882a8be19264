#include "gui/frame/task_state.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vertelwerk::gui {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

class Task : public RunningTask {
  public:
    explicit Task(std::shared_ptr<TaskState> state) : state_(std::move(state)) {}

    base::Progress progress() override {
        return {[state = state_](std::size_t done, std::size_t total) {
                    state->done = done;
                    state->total = total;
                },
                state_->stop.get_token()};
    }
    void stop() override { state_->stop.request_stop(); }

  private:
    std::shared_ptr<TaskState> state_;
};

}  // namespace

std::shared_ptr<RunningTask> TaskBoard::start(const base::Message& label, steady_clock::time_point now) {
    auto state = std::make_shared<TaskState>();
    state->label = label;
    state->began = now;
    auto task = std::make_shared<Task>(state);
    entries_.push_back({task, std::move(state)});
    return task;
}

void TaskBoard::tidy() {
    std::erase_if(entries_, [](const Entry& entry) { return entry.task.expired(); });
}

std::optional<TaskView> TaskBoard::newest(steady_clock::time_point now) const {
    if (entries_.empty()) {
        return std::nullopt;
    }
    const auto& state = *entries_.back().state;
    const std::size_t total = state.total;
    const std::size_t done = std::min(state.done.load(), total);
    TaskView view;
    view.label = state.label;
    view.stopping = state.stop.stop_requested();
    if (total > 0) {
        view.percent = static_cast<int>(done * 100 / total);
        view.remaining =
            remainingTime(std::chrono::duration_cast<milliseconds>(now - state.began), done, total);
    }
    return view;
}

void TaskBoard::stopNewest() {
    if (!entries_.empty()) {
        entries_.back().state->stop.request_stop();
    }
}

void TaskBoard::stopAll() {
    for (const auto& entry : entries_) {
        entry.state->stop.request_stop();
    }
}

base::Message remainingTime(milliseconds elapsed, std::size_t done, std::size_t total) {
    constexpr milliseconds tooEarly{3000};
    if (elapsed < tooEarly || done == 0 || done >= total) {
        return {};
    }
    const auto left = static_cast<double>(elapsed.count()) * static_cast<double>(total - done) /
                      static_cast<double>(done) / 1000.0;
    if (left < 60) {
        return base::msg("less than a minute left");
    }
    return base::plural("about {0} minute left", "about {0} minutes left",
                        static_cast<std::size_t>(std::lround(left / 60.0)));
}

}  // namespace vertelwerk::gui
