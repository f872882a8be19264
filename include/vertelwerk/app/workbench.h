#pragma once

#include "vertelwerk/app/background.h"
#include "vertelwerk/app/index_follower.h"
#include "vertelwerk/app/project.h"
#include "vertelwerk/app/selecting.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/searcher.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace vertelwerk::app {

/// What a reading task works with: a read-only connection and the index as it is.
struct Reading {
    store::Database& database;
    const search::Analyser& analyser;
    SearcherSource searcher;
};

/// What happens to the project as a whole, told on the dispatching thread.
struct WorkbenchListener {
    std::function<void()> changed;                     ///< something was written
    std::function<void(std::size_t behind)> indexing;  ///< stories the index lags; 0 = up to date
    std::function<void(const base::Error&)> failed;    ///< the index could not follow
};

/// An open project with its threads: one writer, two readers, one indexer. The thread that made it
/// touches neither SQLite nor Xapian; it asks, and the answers come through the dispatcher.
class Workbench {
  public:
    /// Opens on the calling thread's behalf; call it from a worker when the window must not wait.
    [[nodiscard]] static base::Result<std::unique_ptr<Workbench>> open(Project project,
                                                                       Dispatcher& dispatcher,
                                                                       WorkbenchListener listener);
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] bool writable() const { return writable_; }
    [[nodiscard]] const std::optional<store::Owner>& owner() const { return owner_; }
    [[nodiscard]] const std::string& coderName() const { return coderName_; }

    /// Runs `task(Project&)` on the writer; `answer(T)` comes back through the dispatcher, then
    /// `changed`. The index follows by itself.
    template <typename T>
    void write(std::function<T(Project&)> task, std::function<void(T)> answer) {
        postWrite([this, task = std::move(task), answer = std::move(answer)](Project& project) {
            deliver<T>(task(project), answer);
        });
    }

    /// Runs `task(Reading&)` on a reader; the answer comes back through the dispatcher.
    template <typename T>
    void read(std::function<T(Reading&)> task, std::function<void(T)> answer) {
        postRead([this, task = std::move(task), answer = std::move(answer)](Reading& reading) {
            deliver<T>(task(reading), answer);
        });
    }

    /// Whether writing or indexing is under way or waiting.
    [[nodiscard]] bool busy() const { return pending_ > 0; }

  private:
    struct Reader;
    Workbench(Project project, Dispatcher& dispatcher, WorkbenchListener listener);
    [[nodiscard]] base::Status openReaders();
    void postWrite(std::function<void(Project&)> task);
    void postRead(std::function<void(Reading&)> task);
    void followUp();
    void tellBehind(std::size_t behind);

    template <typename T>
    void deliver(T value, const std::function<void(T)>& answer) {
        dispatcher_.post(
            [value = std::make_shared<T>(std::move(value)), answer] { answer(std::move(*value)); });
    }

    Dispatcher& dispatcher_;
    std::shared_ptr<WorkbenchListener> listener_;
    std::filesystem::path path_;
    std::string guid_;
    std::string title_;
    std::string coderName_;
    bool writable_ = false;
    std::optional<store::Owner> owner_;
    std::unique_ptr<search::Analyser> analyser_;
    std::atomic<int> pending_{0};
    std::atomic<bool> followUpWaits_{false};
    std::atomic<unsigned> nextReader_{0};
    std::unique_ptr<Project> project_;
    std::array<std::unique_ptr<Reader>, 2> readers_;
    std::unique_ptr<store::Database> indexReader_;
    std::unique_ptr<Worker> writer_;
    std::unique_ptr<Worker> indexer_;
};

}  // namespace vertelwerk::app
