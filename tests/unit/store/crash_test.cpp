#include "vertelwerk/base/files.h"
#include "vertelwerk/store/history.h"
#include "vertelwerk/store/upkeep.h"

#include "unit/store/support.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::store::testing {
namespace {

using ::testing::Eq;
using ::testing::Ge;
using ::testing::IsEmpty;

constexpr std::size_t perUnit = 20;

model::StoryDraft numbered(int number) {
    auto story = draft(fmt::format("Verhaal {} van een lange rij. {}", number, std::string(1500, 'x')));
    story.number = fmt::to_string(number);
    story.narrator = fmt::format("Verteller {}", number % 7);
    story.attributes = {{"Leeftijd", "75+"}, {"Wijk", "Noord"}};
    model::Part part;
    part.range = {0, 7};
    part.ratings = {{"bejegening", 8.0}};
    story.parts = {part, part};
    return story;
}

/// Imports until it is killed, telling after every commit.
[[noreturn]] void importForEver(const std::filesystem::path& path, int tell) {
    auto project = must(ProjectFile::open(path));
    const auto coder = must(ensureCoder(project.database(), "Anna"));
    std::optional<model::UndoStepId> step;
    for (int number = 1;;) {
        auto work = must(UnitOfWork::begin(
            project.database(), {.label = base::msg("import"), .coder = coder, .continues = step}));
        for (std::size_t i = 0; i < perUnit; ++i) {
            must(addStory(work, numbered(number++)));
        }
        step = must(work.commit());
        if (::write(tell, "c", 1) != 1) {
            ::_exit(1);
        }
    }
}

class Crash : public ::testing::Test {
  protected:
    /// Kills an import a moment after its `commits`-th commit; returns how many commits it told of.
    int killImport(int commits, std::chrono::microseconds moment) {
        int told[2];
        EXPECT_EQ(::pipe(told), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            importForEver(path, told[1]);
        }
        ::close(told[1]);
        int count = 0;
        for (char c = 0; count < commits && ::read(told[0], &c, 1) == 1;) {
            ++count;
        }
        std::this_thread::sleep_for(moment);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        for (char c = 0; ::read(told[0], &c, 1) == 1;) {
            ++count;
        }
        ::close(told[0]);
        return count;
    }

    TempDir dir;
    std::filesystem::path path = dir / "p.vertelwerk";
};

TEST_F(Crash, InTheMiddleOfAnImportLeavesWholeStoriesOnly) {
    for (int round = 0; round < 6; ++round) {
        SCOPED_TRACE(round);
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
        {
            Project project(path);
        }
        const auto commits = killImport(1 + round, std::chrono::microseconds(700 * round + 150));

        auto project = must(ProjectFile::open(path));
        ASSERT_TRUE(project.writable());
        auto& database = project.database();
        EXPECT_THAT(must(check(database)), IsEmpty());
        const auto rows = must(listStories(database, {}));
        EXPECT_THAT(rows.size() % perUnit, Eq(0U)) << "a unit of work is there or not";
        EXPECT_THAT(rows.size(), Ge(static_cast<std::size_t>(commits) * perUnit))
            << "what was committed stays";
        for (const auto& row : rows) {
            const auto story = must(findStory(database, row.id));
            const auto whole = numbered(std::stoi(story.number));
            EXPECT_THAT(story.text, Eq(whole.text));
            EXPECT_THAT(story.parts, Eq(whole.parts));
            EXPECT_THAT(story.attributes, Eq(whole.attributes));
        }
        must(undo(database, must(ensureCoder(database, "Anna"))));
        EXPECT_THAT(must(countStories(database, {})), Eq(0U));
    }
}

TEST_F(Crash, LeavesALogThatADamagedFileKeeps) {
    {
        Project project(path);
    }
    killImport(3, std::chrono::microseconds(0));
    const auto log = path.string() + "-wal";
    ASSERT_TRUE(std::filesystem::exists(log));
    {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        for (const int page : {1, 2, 3, 4, 5, 6, 7, 8}) {
            file.seekp(page * 4096);
            file << "this is no page of a database";
        }
    }
    const auto bytes = must(base::readFile(path));
    const auto logged = must(base::readFile(log));
    const auto project = ProjectFile::open(path);
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(base::ErrorCode::Damaged));
    EXPECT_THAT(must(base::readFile(path)), Eq(bytes));
    EXPECT_THAT(must(base::readFile(log)), Eq(logged));
}

}  // namespace
}  // namespace vertelwerk::store::testing
