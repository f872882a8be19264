#include "e2e/cli.h"
#include "e2e/killing.h"
#include "e2e/tsv.h"
#include "e2e/zip_part.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>

namespace vertelwerk::e2e {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;
using testing::AnyOf;
using testing::Eq;
using testing::Ge;
using testing::IsEmpty;
using testing::IsSubsetOf;
using testing::SizeIs;

constexpr std::size_t storyCount = 600;
constexpr int kills = 8;
constexpr const char* earlier = "wat er al stond";

/// A project with many coded stories that may go to others, and what is stopped half-way with it.
class Stopping : public testing::Test {
  protected:
    static const std::string& coded() {
        static const Scratch scratch;
        static const std::string project = make(scratch);
        return project;
    }

    static std::string make(const Scratch& scratch) {
        std::string coding = "bestand\tcitaat\tthema\tmemo\n";
        for (std::size_t i = 1; i <= storyCount; ++i) {
            const auto number = std::to_string(i);
            std::string text = "Begin " + number + ".";
            while (text.size() < 1500) {
                text += " Toen zei ze dat het wel goed kwam, en dat kwam het ook nog.";
            }
            (void)scratch.write("in/" + number + ".txt",
                                "Titel: Verhaal " + number +
                                    "\nToestemming: onderzoek=ja; publicatie=ja; citaat=ja\n\n" + text +
                                    " Einde " + number + ".\n");
            coding += number + ".txt\tEinde " + number + ".\t5\tmemo " + number + "\n";
        }
        const auto project = scratch.file("p.vertelwerk");
        EXPECT_EQ(cli({"new", project, "--title", "Veel"}).status, 0);
        EXPECT_EQ(cli({"import", project, scratch.file("in")}).status, 0);
        EXPECT_EQ(cli({"code", project, "--from", scratch.write("c.tsv", coding)}).status, 0);
        return project;
    }

    static microseconds timeOf(const std::vector<std::string>& call) {
        const auto start = Clock::now();
        EXPECT_EQ(cli(call).status, 0);
        return std::chrono::duration_cast<microseconds>(Clock::now() - start);
    }

    /// A moment within what the whole took, which may be far less the next time: each time another scale.
    static microseconds momentIn(microseconds whole, int time, std::mt19937& random) {
        constexpr int scales = 4;
        const auto most = whole.count() >> (time % scales);
        return microseconds(std::uniform_int_distribution<std::int64_t>(most / 4, most)(random));
    }

    static void killed(const std::vector<std::string>& call, microseconds wait) {
        const int child = startCli(call);
        std::this_thread::sleep_for(wait);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
    }

    /// What stands in the folder of what goes out.
    std::vector<std::string> made() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(out_.path())) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }

    /// Kills the call at moments of its own; afterwards there is the earlier file or the whole new one.
    void expectWholeOrEarlier(const std::string& name, std::vector<std::string> call) {
        SCOPED_TRACE(name);
        const auto project = copyOf(coded(), scratch_);
        const auto target = out_.file(name);
        call.insert(call.begin() + 1, project);
        call.insert(call.end(), {"--out", target});
        const auto whole = timeOf(call);
        const auto complete = readBytes(target);
        std::mt19937 random(20261122);
        int unfinished = 0;
        for (int i = 0; i < kills; ++i) {
            std::ofstream(target, std::ios::binary | std::ios::trunc) << earlier;
            killed(call, momentIn(whole, i, random));
            const auto bytes = readBytes(target);
            EXPECT_TRUE(bytes == earlier || bytes == complete) << bytes.size();
            unfinished += bytes == earlier ? 1 : 0;
            EXPECT_EQ(cli({"check", project, "--json"}).json()["ok"], true);
            ASSERT_EQ(cli({"collection", project, "--note", std::to_string(i)}).status, 0);  // the next start
            EXPECT_THAT(made(), IsSubsetOf({name}));
        }
        EXPECT_THAT(unfinished, Ge(1)) << "never killed before the end";
        ASSERT_EQ(cli(call).status, 0);
        EXPECT_EQ(readBytes(target), complete);
        EXPECT_THAT(made(), testing::ElementsAre(name));
        std::filesystem::remove(target);
        for (const char* ending : {"", "-wal", "-shm", "-lock"}) {
            std::filesystem::remove(project + ending);
        }
    }

    Scratch scratch_;
    Scratch out_;
};

TEST_F(Stopping, AKilledExportLeavesTheEarlierFileOrTheWholeNewOne) {
    expectWholeOrEarlier("alles.qdpx", {"export"});
    expectWholeOrEarlier("archief.zip", {"export"});
    expectWholeOrEarlier("fragmenten.xlsx", {"export", "--what", "passages"});
}

TEST_F(Stopping, AKilledBundleLeavesTheEarlierFileOrTheWholeNewOne) {
    expectWholeOrEarlier("bundel.html",
                         {"bundle", "--title", "Bundel", "--codes", "5", "--purpose", "publication"});
}

TEST_F(Stopping, AKilledImportOfAProjectLeavesWholeSourcesAndTheNextOneCompletesIt) {
    const auto file = scratch_.file("alles.qdpx");
    ASSERT_EQ(cli({"export", coded(), "--out", file}).status, 0);
    const auto complete = scratch_.file("heel.vertelwerk");
    ASSERT_EQ(cli({"new", complete, "--title", "Veel"}).status, 0);
    ASSERT_EQ(cli({"import", complete, file}).status, 0);
    const auto everything = [this](const std::string& project) {
        const auto json = scratch_.file("alles.json");
        std::filesystem::remove(json);
        EXPECT_EQ(cli({"export", project, "--out", json}).status, 0);
        auto document = Json::parse(readBytes(json));
        std::vector<std::string> all;
        for (const char* list : {"stories", "passages", "memos"}) {
            for (auto& one : document[list]) {
                all.push_back(one.dump());
            }
        }
        std::ranges::sort(all);
        return all;
    };
    const auto wanted = everything(complete);
    std::mt19937 random(20261122);
    std::uniform_int_distribution<std::size_t> some(1, storyCount - 1);
    int partial = 0;
    for (int i = 0; i < kills; ++i) {
        const auto project = scratch_.file(std::to_string(i) + ".vertelwerk");
        ASSERT_EQ(cli({"new", project, "--title", "Veel"}).status, 0);
        killAt({"import", project, file}, project, some(random));
        const auto stories = cli({"stories", project, "--json"}).json()["stories"];
        partial += !stories.empty() && stories.size() < storyCount ? 1 : 0;
        for (const auto& story : stories) {
            EXPECT_EQ(story["passages"], 1) << story["source"];  // each with what belongs to it
        }
        EXPECT_EQ(cli({"check", project, "--json"}).json()["ok"], true);
        ASSERT_EQ(cli({"import", project, file}).status, 0);
        EXPECT_EQ(everything(project), wanted);
    }
    EXPECT_THAT(partial, Ge(1)) << "never killed in between";
}

/// What LibreOffice and the spreadsheet library need as files is gone after the next start.
TEST_F(Stopping, TheNextStartCleansUpTemporaryFiles) {
    const auto project = copyOf(coded(), scratch_);
    ::setenv("TMPDIR", out_.path().c_str(), 1);
    (void)out_.write("vertelwerk-work-Ab12Cd/document.docx", "half");
    (void)scratch_.write(".copy.vertelwerk.draft-Ab12Cd", "half");
    ASSERT_EQ(cli({"collection", project, "--note", "x"}).status, 0);
    ::unsetenv("TMPDIR");
    EXPECT_THAT(made(), IsEmpty());
    EXPECT_FALSE(std::filesystem::exists(scratch_.file(".copy.vertelwerk.draft-Ab12Cd")));
}

/// Cancelling in the terminal is a kill that the program may notice.
TEST_F(Stopping, AnInterruptedExportLeavesTheEarlierFile) {
    const auto project = copyOf(coded(), scratch_);
    const auto target = out_.write("alles.qdpx", earlier);
    const int child = startCli({"export", project, "--out", target});
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ::kill(child, SIGINT);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(readBytes(target), earlier);
    EXPECT_THAT(made(), testing::ElementsAre("alles.qdpx"));
}

}  // namespace
}  // namespace vertelwerk::e2e
