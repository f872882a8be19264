#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string secret = "De kraanvogel stond in de gang met de koffer van tante Wilhelmina";

/// Files below the folder that hold the words, tombstones and all.
std::vector<std::string> holding(const fs::path& folder, const std::string& words) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && readBytes(entry.path()).find(words) != std::string::npos) {
            found.push_back(entry.path().filename().string());
        }
    }
    return found;
}

class Erase : public testing::Test {
  protected:
    void SetUp() override {
        ::setenv("XDG_DATA_HOME", scratch_.file("data").c_str(), 1);
        fs::create_directories(scratch_.file("map"));
        project_ = scratch_.file("map/p.vertelwerk");
        const auto file = scratch_.write(
            "in/kraan.txt",
            "Titel: Kwartelhaan\nVerteller: Vogelaar\nToestemming: onderzoek=ja; leersessie=ja; "
            "citaat=ja\n\n" +
                secret + ". Daarna ging ze naar huis.\n");
        const auto other =
            scratch_.write("in/ander.txt", "Titel: Ander\n\nDe bus kwam niet. De brug was open.\n");
        ASSERT_EQ(cli({"new", project_}).status, 0);
        ASSERT_EQ(cli({"import", project_, file, other}).status, 0);
        ASSERT_EQ(cli({"code", project_, "--story", "kraan.txt", "--quote", secret, "--code", "5", "--memo",
                       secret + "?"})
                      .status,
                  0);
        ASSERT_EQ(cli({"search", project_, "kraanvogel"}).status, 0);
    }
    void TearDown() override { ::unsetenv("XDG_DATA_HOME"); }

    [[nodiscard]] std::size_t stories(const std::string& project) const {
        return cli({"stories", project, "--json"}).json()["stories"].size();
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(Erase, LeavesNoWordInProjectIndexAndBackups) {
    const auto bundle = scratch_.file("bundel.html");
    ASSERT_EQ(cli({"bundle", project_, "--title", "Vogels", "--codes", "5", "--purpose", "learning", "--out",
                   bundle})
                  .status,
              0);
    ASSERT_EQ(cli({"backup", project_, "--out", project_ + "-tijdelijk"}).status, 0);
    fs::create_directories(project_ + "-backups");
    fs::rename(project_ + "-tijdelijk", project_ + "-backups/20240101-120000-000.vertelwerk");
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    EXPECT_THAT(holding(scratch_.file("map"), secret), Not(IsEmpty()));
    EXPECT_THAT(holding(scratch_.file("map"), "kraanvogel"), Not(IsEmpty()));

    const auto run = cli({"erase", project_, "--story", "kraan.txt", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto done = run.json();
    EXPECT_EQ(done["erased"], true);
    EXPECT_EQ(done["backups"]["rewritten"], Json({"20240101-120000-000.vertelwerk"}));
    ASSERT_THAT(done["deliveries"], SizeIs(1));
    EXPECT_EQ(done["deliveries"][0]["title"], "Vogels");
    for (const std::string& words :
         {secret, std::string("kraanvogel"), std::string("wilhelmina"), std::string("artelhaan"),
          std::string("ogelaar"), std::string("kraan.txt")}) {
        EXPECT_THAT(holding(scratch_.file("map"), words), IsEmpty()) << words;
        EXPECT_THAT(holding(scratch_.file("data"), words), IsEmpty()) << words;
    }
    EXPECT_EQ(stories(project_), 1U);
    EXPECT_EQ(cli({"search", project_, "kraanvogel", "--json"}).json()["total"], 0);
    EXPECT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 1);
    EXPECT_EQ(cli({"check", project_, "--json"}).json()["ok"], true);
    EXPECT_EQ(cli({"erase", project_, "--story", "kraan.txt"}).status, 1) << "it is gone";
}

TEST_F(Erase, HappensAgainInACopyFromElsewhere) {
    fs::create_directories(scratch_.file("elders"));
    const auto copy = scratch_.file("elders/kopie.vertelwerk");
    const auto late = scratch_.file("elders/laat.vertelwerk");
    fs::copy_file(project_, copy);
    fs::copy_file(project_, late);
    ASSERT_EQ(cli({"erase", project_, "--story", "kraan.txt"}).status, 0);
    EXPECT_EQ(stories(copy), 1U) << "a call that only reads";
    EXPECT_THAT(holding(scratch_.file("elders"), secret), testing::ElementsAre("laat.vertelwerk"));
    EXPECT_EQ(cli({"redo", late}).status, 1) << "there is nothing to redo, but it was opened to write";
    EXPECT_THAT(holding(scratch_.file("elders"), secret), IsEmpty());
}

TEST_F(Erase, NeedsAStoryThatIsThere) {
    EXPECT_EQ(cli({"erase", project_, "--story", "nergens.txt"}).status, 1);
    EXPECT_EQ(cli({"erase", project_}).status, 2);
    EXPECT_EQ(stories(project_), 2U);
}

}  // namespace
}  // namespace vertelwerk::e2e
