#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace vertelwerk::app {

/// Brings work back to the thread that shows it: CallAfter in the window, at once in tests.
class Dispatcher {
  public:
    virtual ~Dispatcher() = default;
    virtual void post(std::function<void()> work) = 0;
};

/// What becomes of tasks that still wait when a worker is destroyed.
enum class AtEnd {
    Drop,    ///< answers nobody waits for any more
    Finish,  ///< writing: nothing a user did may be lost
};

/// Whether somebody waits for what a worker does.
enum class Pace {
    AtOnce,
    Yielding,  ///< lets what somebody waits for go first
};

/// One thread that does tasks in the order they come. Destroying it stops the running task by its
/// token, drops or finishes the waiting ones and joins.
class Worker {
  public:
    explicit Worker(AtEnd atEnd = AtEnd::Drop, Pace pace = Pace::AtOnce);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(std::function<void(std::stop_token)> task);

  private:
    void run(const std::stop_token& stop);

    AtEnd atEnd_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::deque<std::function<void(std::stop_token)>> tasks_;
    std::jthread thread_;
};

/// Who asked. An answer is delivered only while its asker lives, and, for `latest`, only when nothing
/// newer was asked since. Use on the dispatching thread.
class Asker {
  public:
    /// Wraps `deliver` so that it runs only while this asker lives.
    template <typename T>
    [[nodiscard]] std::function<void(T)> whileAlive(std::function<void(T)> deliver) {
        return [alive = std::weak_ptr<int>(token_), deliver = std::move(deliver)](T value) {
            if (!alive.expired()) {
                deliver(std::move(value));
            }
        };
    }

    /// As whileAlive, and everything asked before becomes stale.
    template <typename T>
    [[nodiscard]] std::function<void(T)> latest(std::function<void(T)> deliver) {
        const int mine = ++*token_;
        return [alive = std::weak_ptr<int>(token_), mine, deliver = std::move(deliver)](T value) {
            const auto token = alive.lock();
            if (token && *token == mine) {
                deliver(std::move(value));
            }
        };
    }

  private:
    std::shared_ptr<int> token_ = std::make_shared<int>(0);
};

}  // namespace vertelwerk::app
