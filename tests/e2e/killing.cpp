#include "e2e/killing.h"

#include "e2e/cli.h"

#include <chrono>
#include <csignal>
#include <memory>
#include <stdexcept>
#include <thread>

#include <sqlite3.h>
#include <sys/wait.h>

namespace vertelwerk::e2e {
namespace {

constexpr auto slice = std::chrono::milliseconds(1);

/// Counts the stories that are stored, beside the program that writes.
class StoryCounter {
  public:
    explicit StoryCounter(const std::string& project) {
        sqlite3* database = nullptr;
        const int opened = sqlite3_open_v2(project.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
        database_.reset(database);
        if (opened != SQLITE_OK) {
            throw std::runtime_error("cannot look into " + project);
        }
    }

    /// None while the program has the file to itself.
    [[nodiscard]] std::size_t count() const {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database_.get(), "SELECT count(*) FROM story", -1, &statement, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owner(statement, &sqlite3_finalize);
        const bool found = sqlite3_step(statement) == SQLITE_ROW;
        return found ? static_cast<std::size_t>(sqlite3_column_int64(statement, 0)) : 0;
    }

  private:
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> database_{nullptr, &sqlite3_close};
};

/// Whether it stopped; false when it ended before.
bool stopped(int child, int& status) {
    ::kill(child, SIGSTOP);
    ::waitpid(child, &status, WUNTRACED);
    return WIFSTOPPED(status);
}

}  // namespace

void killAt(const std::vector<std::string>& call, const std::string& project, std::size_t stories) {
    (void)signalAt(call, project, stories, SIGKILL);
}

int signalAt(const std::vector<std::string>& call, const std::string& project, std::size_t stories,
             int signal) {
    const StoryCounter counter(project);
    const int child = startCli(call);
    std::this_thread::sleep_for(slice);
    int status = 0;
    while (stopped(child, status)) {
        const bool reached = counter.count() >= stories;
        if (reached) {
            ::kill(child, signal);
        }
        ::kill(child, SIGCONT);
        if (reached) {
            ::waitpid(child, &status, 0);
            break;
        }
        std::this_thread::sleep_for(slice);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace vertelwerk::e2e
