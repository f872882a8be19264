#include "vertelwerk/app/background.h"

#include <utility>

namespace vertelwerk::app {

Worker::Worker(AtEnd atEnd) : atEnd_(atEnd), thread_([this](const std::stop_token& stop) { run(stop); }) {}

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
