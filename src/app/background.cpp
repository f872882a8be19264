#include "vertelwerk/app/background.h"

#include <utility>

#ifdef __linux__
#include <algorithm>

#include <sys/resource.h>
#include <unistd.h>
#endif

namespace vertelwerk::app {
namespace {

/// On Linux a thread has a niceness of its own, which the threads it starts take over.
void yieldToOthers() {
#ifdef __linux__
    constexpr int steps = 10;
    constexpr int last = 19;
    const auto self = static_cast<id_t>(gettid());
    setpriority(PRIO_PROCESS, self, std::min(getpriority(PRIO_PROCESS, self) + steps, last));
#endif
}

}  // namespace

Worker::Worker(AtEnd atEnd, Pace pace)
    : atEnd_(atEnd), thread_([this, pace](const std::stop_token& stop) {
          if (pace == Pace::Yielding) {
              yieldToOthers();
          }
          run(stop);
      }) {}

Worker::~Worker() {
    thread_.request_stop();
    wake_.notify_all();
}

void Worker::post(std::function<void(std::stop_token)> task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    wake_.notify_one();
}

void Worker::run(const std::stop_token& stop) {
    while (true) {
        std::function<void(std::stop_token)> task;
        {
            std::unique_lock lock(mutex_);
            const bool any = wake_.wait(lock, stop, [this] { return !tasks_.empty(); });
            if (!any || (stop.stop_requested() && atEnd_ == AtEnd::Drop)) {
                return;
            }
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task(stop);
    }
}

}  // namespace vertelwerk::app
