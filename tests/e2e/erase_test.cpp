#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
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

TEST_F(Erase, WhatWasDeliveredTwiceOnOneDayIsToldOnce) {
    for (int time = 0; time < 2; ++time) {
        ASSERT_EQ(cli({"bundle", project_, "--title", "Vogels", "--codes", "5", "--purpose", "learning",
                       "--out", scratch_.file("bundel.html")})
                      .status,
                  0);
    }
    const auto run = cli({"erase", project_, "--story", "kraan.txt", "--lang", "en"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("Already in: Vogels (bundel.html, learning session, "));
    EXPECT_THAT(run.out, HasSubstr(", made 2 times)"));
    EXPECT_EQ(run.out.find("Already in"), run.out.rfind("Already in")) << run.out;
}

/// A story with a word of its own in every field that a form knows, and in all that people add to it.
class EraseEverything : public Erase {
  protected:
    /// The words, each of which stands in one field only; no other file has them.
    static std::vector<std::string> traces() {
        return {"Zqtitel", "zqnummer",     "Zqverteller", "Zqkenmerk",   "Zqwijk",  "Zqplaats",
                "Zqdoor",  "Zqbeloofd",    "Zqdomein",    "Zqpanel",     "Zqreden", "Zqverificatie",
                "Zqterug", "zqbestand",    "Zqverhaal",   "Zqbetekenis", "Zqmemo",  "Zqaantekening",
                "Zqsamen", "Zqvertelmemo", "Zqpassage",   "Zqcitaat",    "Zqachter"};
    }

    void SetUp() override {
        Erase::SetUp();
        const auto file =
            scratch_.write("in/zqbestand.txt",
                           "Methode: MSC\nTitel: Zqtitel\nVerhaalnummer: zqnummer\nVerteller: Zqverteller\n"
                           "Leeftijdsgroep: Zqkenmerk\nWijk: Zqwijk\nDatum en plaats: 2023-03-12, Zqplaats\n"
                           "Verzameld door: Zqdoor\nBeloofd: Zqbeloofd\nDomein van verandering: Zqdomein\n"
                           "Toestemming: onderzoek=ja; leersessie=ja; citaat=ja\n\n"
                           "Wat gebeurde er?\n\nEr was Zqverhaal en Zqcitaat met mevrouw Zqachter.\n\n"
                           "Waarom is deze verandering voor u het belangrijkst?\n\nOm Zqbetekenis.\n\n"
                           "Selectie niveau 1: Zqpanel, 2023-05-01, 7 leden, gekozen=ja, reden=Zqreden\n"
                           "Verificatie: Zqverificatie\nTerugkoppeling: Zqterug\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
        const auto coded = cli({"code", project_, "--story", "zqbestand.txt", "--quote", "Zqcitaat", "--code",
                                "5", "--memo", "Zqpassage", "--json"});
        ASSERT_EQ(coded.status, 0) << coded.err;
        for (const auto& call : std::vector<std::vector<std::string>>{
                 {"memos", project_, "add", "Zqmemo", "--story", "zqbestand.txt"},
                 {"memos", project_, "add", "Zqaantekening", "--story", "zqbestand.txt", "--range", "0:6"},
                 {"memos", project_, "add", "Zqvertelmemo", "--story", "zqbestand.txt", "--narrator"},
                 {"summaries", project_, "set", "--story", "zqbestand.txt", "--code", "5", "Zqsamen"},
                 {"done", project_, "--story", "zqbestand.txt"},
                 {"assign", project_, "--to", "ander", "--story", "zqbestand.txt"},
                 {"search", project_, "Zqverhaal"},
                 {"undo", project_},
                 {"redo", project_}}) {
            const auto run = cli(call);
            ASSERT_EQ(run.status, 0) << call[0] << " " << run.err;
        }
        fs::create_directories(project_ + "-backups");
        ASSERT_EQ(cli({"backup", project_, "--out", scratch_.file("map/b")}).status, 0);
        fs::rename(scratch_.file("map/b"), project_ + "-backups/20240101-120000-000.vertelwerk");
        ASSERT_EQ(cli({"backup", project_, "--out", scratch_.file("map/b")}).status, 0);
        fs::rename(scratch_.file("map/b"), project_ + "-backups/20240102-120000-000.vertelwerk");
    }

    /// Where a trace is left, as it was written, in small letters, or in two bytes a letter.
    [[nodiscard]] std::vector<std::string> left(const std::string& trace) const {
        std::string small = trace.substr(1);  // its first letter is the only one that may be a capital
        std::string wide;
        for (const char c : small) {
            wide += c;
            wide += '\0';
        }
        std::vector<std::string> found;
        for (const auto& words : {small, wide}) {
            for (const auto& folder : {scratch_.file("map"), scratch_.file("data")}) {
                if (fs::exists(folder)) {
                    const auto here = holding(folder, words);
                    found.insert(found.end(), here.begin(), here.end());
                }
            }
        }
        return found;
    }
};

TEST_F(EraseEverything, LeavesNoTraceOfAnyField) {
    for (const auto& trace : traces()) {
        EXPECT_THAT(left(trace), Not(IsEmpty())) << trace << " was nowhere to begin with";
    }
    const auto run = cli({"erase", project_, "--story", "zqbestand.txt", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.json()["backups"]["rewritten"], SizeIs(2));
    for (const auto& trace : traces()) {
        EXPECT_THAT(left(trace), IsEmpty()) << trace;
    }
    EXPECT_EQ(cli({"check", project_, "--json"}).json()["ok"], true);
    EXPECT_EQ(stories(project_), 2U);
}

TEST_F(EraseEverything, LeavesNoTraceAfterNamesWereReplaced) {
    const auto list = cli({"pseudonymise", project_, "--suggest"});
    ASSERT_EQ(list.status, 0) << list.err;
    ASSERT_NE(list.out.find("Zqachter"), std::string::npos) << list.out;
    std::string table = list.out;
    for (auto at = table.find("\topen\t"); at != std::string::npos; at = table.find("\topen\t", at)) {
        table.replace(at, 6, "\treplace\t");
    }
    const auto applied = cli({"pseudonymise", project_, "--apply", scratch_.write("lijst.tsv", table)});
    ASSERT_EQ(applied.status, 0) << applied.err << applied.out;
    ASSERT_EQ(cli({"erase", project_, "--story", "zqbestand.txt"}).status, 0);
    for (const auto& trace : traces()) {
        EXPECT_THAT(left(trace), IsEmpty()) << trace;
    }
}

TEST_F(EraseEverything, ImportedAgainItIsANewStory) {
    ASSERT_EQ(cli({"erase", project_, "--story", "zqbestand.txt"}).status, 0);
    const auto again = cli({"import", project_, scratch_.file("in/zqbestand.txt"), "--json"});
    ASSERT_EQ(again.status, 0) << again.err;
    EXPECT_EQ(again.json()["imported"], 1);
    EXPECT_EQ(stories(project_), 3U);
    EXPECT_EQ(cli({"search", project_, "Zqverhaal", "--json"}).json()["total"], 1);
    EXPECT_EQ(stories(project_), 3U) << "its old mark does not erase the new story";
}

TEST_F(Erase, HappensAgainInACopyFromElsewhere) {
    fs::create_directories(scratch_.file("elders"));
    const auto copy = scratch_.file("elders/kopie.vertelwerk");
    fs::create_directories(scratch_.file("nog elders"));
    const auto late = scratch_.file("nog elders/laat.vertelwerk");
    fs::copy_file(project_, copy);
    fs::copy_file(project_, late);
    ASSERT_EQ(cli({"erase", project_, "--story", "kraan.txt"}).status, 0);
    EXPECT_EQ(stories(copy), 1U) << "a call that only reads";
    EXPECT_THAT(holding(scratch_.file("elders"), secret), IsEmpty());
    EXPECT_THAT(holding(scratch_.file("nog elders"), secret), testing::ElementsAre("laat.vertelwerk"));
    EXPECT_EQ(cli({"redo", late}).status, 1) << "there is nothing to redo, but it was opened to write";
    EXPECT_THAT(holding(scratch_.file("nog elders"), secret), IsEmpty());
}

TEST_F(Erase, ReachesABackupThatSomebodyMadeBesideTheProject) {
    const auto byHand = (fs::path(project_).parent_path() / "met de hand.vertelwerk").string();
    ASSERT_EQ(cli({"backup", project_, "--out", byHand}).status, 0);
    EXPECT_NE(readBytes(byHand).find(secret), std::string::npos);
    ASSERT_EQ(cli({"erase", project_, "--story", "kraan.txt"}).status, 0);
    EXPECT_EQ(readBytes(byHand).find(secret), std::string::npos);
    EXPECT_EQ(stories(byHand), 1U);
}

TEST_F(Erase, NeedsAStoryThatIsThere) {
    EXPECT_EQ(cli({"erase", project_, "--story", "nergens.txt"}).status, 1);
    EXPECT_EQ(cli({"erase", project_}).status, 2);
    EXPECT_EQ(stories(project_), 2U);
}

}  // namespace
}  // namespace vertelwerk::e2e
