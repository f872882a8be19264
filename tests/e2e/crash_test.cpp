#include "e2e/cli.h"
#include "e2e/killing.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::e2e {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t storyCount = 5000;
constexpr int kills = 50;

/// Every story's text says how long it is and ends with its own number, so half a story shows.
std::string storyText(std::size_t number) {
    std::string text = "Begin " + std::to_string(number) + ".";
    while (text.size() < 900) {
        text += " Toen zei ze dat het wel goed kwam, en dat kwam het ook nog.";
    }
    return text + " Einde " + std::to_string(number) + ".";
}

const std::string& folderOfStories() {
    static const Scratch scratch;
    static const bool made = [] {
        for (std::size_t i = 1; i <= storyCount; ++i) {
            (void)scratch.write("in/" + std::to_string(i) + ".txt", storyText(i) + "\n");
        }
        return true;
    }();
    static const std::string folder = scratch.file("in");
    return made ? folder : folder;
}

std::vector<std::string> importInto(const std::string& project) {
    return {"import", project, folderOfStories()};
}

void startAfresh(const Scratch& scratch, const std::string& project) {
    for (const auto& entry : std::filesystem::directory_iterator(scratch.path())) {
        std::filesystem::remove_all(entry.path());
    }
    EXPECT_EQ(cli({"new", project}).status, 0);
}

void killAfter(std::chrono::microseconds wait, const std::string& project) {
    const int child = startCli(importInto(project));
    std::this_thread::sleep_for(wait);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
}

std::size_t storiesIn(const std::string& project) {
    const auto stories = cli({"stories", project, "--json"});
    EXPECT_EQ(stories.status, 0) << stories.err;
    return stories.json()["stories"].size();
}

TEST(Crash, AKilledImportLeavesWholeStoriesAndTheNextOneCompletesIt) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    // The quickest of three: the first run reads the files from disk, and other tests run beside it. How long
    // the next one takes nobody knows, so every other kill is at a number of stories.
    auto whole = std::chrono::microseconds::max();
    for (int i = 0; i < 3; ++i) {
        std::filesystem::remove_all(project);
        ASSERT_EQ(cli({"new", project}).status, 0);
        const auto start = Clock::now();
        ASSERT_EQ(cli(importInto(project)).status, 0);
        whole = std::min(whole, std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start));
    }
    std::mt19937 random(20240611);
    std::uniform_int_distribution<std::int64_t> moment(whole.count() / 20, whole.count());
    std::uniform_int_distribution<std::size_t> number(1, storyCount - 1);
    int partial = 0;
    for (int i = 0; i < kills; ++i) {
        startAfresh(scratch, project);
        if (i % 2 == 0) {
            killAt(importInto(project), project, number(random));
        } else {
            killAfter(std::chrono::microseconds(moment(random)), project);
        }
        const auto count = storiesIn(project);
        ASSERT_LE(count, storyCount);
        const bool between = count >= 1 && count < storyCount;
        partial += between ? 1 : 0;
        if (between && i % 5 == 0) {
            const auto check = cli({"check", project, "--json"});
            EXPECT_EQ(check.status, 0) << check.err;
            const auto last = cli({"show", project, std::to_string(count), "--json"}).json();
            const std::string name = last["source"];
            EXPECT_EQ(last["text"], storyText(std::stoul(name)));
        }
    }
    EXPECT_GE(partial, 20);
    const auto again = cli(importInto(project));
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(storiesIn(project), storyCount);
    EXPECT_EQ(cli({"search", project, "einde", "--limit", "1", "--json"}).json()["total"], storyCount);
    EXPECT_EQ(cli({"check", project, "--json"}).json()["ok"], true);
}

}  // namespace
}  // namespace vertelwerk::e2e
