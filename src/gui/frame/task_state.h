#pragma once

#include "gui/shell.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace vertelwerk::gui {

/// How far a task is. Written on the thread that works, read on the window's.
struct TaskState {
    base::Message label;
    std::chrono::steady_clock::time_point began;
    std::atomic<std::size_t> done{0};
    std::atomic<std::size_t> total{0};  ///< 0 while unknown
    std::stop_source stop;
};

/// What the status bar shows of the task that began last.
struct TaskView {
    base::Message label;
    std::optional<int> percent;  ///< nothing while the size of the work is unknown
    base::Message remaining;     ///< empty while it cannot be said
    bool stopping = false;
};

/// The long work under way. Window's thread only.
class TaskBoard {
  public:
    [[nodiscard]] std::shared_ptr<RunningTask> start(const base::Message& label,
                                                     std::chrono::steady_clock::time_point now);

    /// Forgets what is over.
    void tidy();
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] std::optional<TaskView> newest(std::chrono::steady_clock::time_point now) const;
    void stopNewest();
    void stopAll();

  private:
    struct Entry {
        std::weak_ptr<RunningTask> task;
        std::shared_ptr<TaskState> state;
    };
    std::vector<Entry> entries_;
};

/// "about 2 minutes left"; empty during the first seconds and when nothing is known.
[[nodiscard]] base::Message remainingTime(std::chrono::milliseconds elapsed, std::size_t done,
                                          std::size_t total);

}  // namespace vertelwerk::gui
