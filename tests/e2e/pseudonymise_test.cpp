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

std::vector<std::string> holding(const fs::path& folder, const std::string& words) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && readBytes(entry.path()).find(words) != std::string::npos) {
            found.push_back(entry.path().filename().string());
        }
    }
    return found;
}

class Pseudonymise : public testing::Test {
  protected:
    void SetUp() override {
        ::setenv("XDG_DATA_HOME", scratch_.file("data").c_str(), 1);
        fs::create_directories(scratch_.file("map"));
        project_ = scratch_.file("map/p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
        const auto file =
            scratch_.write("in/Wietske.txt",
                           "Titel: Wietske en de lift\nVerteller: Wietske\nToestemming: onderzoek=ja; "
                           "leersessie=ja; citaat=ja\n\nIk ben Wietske. Mijn dochter Roosmarijn belde de "
                           "gemeente. Bel haar op 06-12345678. Roosmarijn kreeg geen antwoord.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
        ASSERT_EQ(cli({"code", project_, "--story", "1", "--quote", "Roosmarijn kreeg geen antwoord",
                       "--code", "5", "--memo", "Roosmarijn is boos"})
                      .status,
                  0);
        ASSERT_EQ(cli({"search", project_, "gemeente"}).status, 0);
    }
    void TearDown() override {
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("VERTELWERK_PASSPHRASE");
    }

    [[nodiscard]] std::string suggestions() const {
        const auto run = cli({"pseudonymise", project_, "--suggest"});
        EXPECT_EQ(run.status, 0) << run.err;
        return scratch_.write("voorstel.tsv", run.out);
    }
    [[nodiscard]] std::string text() const { return cli({"show", project_, "1", "--json"}).json()["text"]; }

    const std::string replaced_ =
        "Ik ben [naam]. Mijn dochter [dochter] belde de gemeente. Bel haar op [telefoonnummer]. [dochter] "
        "kreeg "
        "geen antwoord.";
    Scratch scratch_;
    std::string project_;
};

TEST_F(Pseudonymise, LeavesTheNeighbourhoodAndWhatIsAGuessToThePerson) {
    const auto file = scratch_.write("in/wijk.txt",
                                     "Titel: De wijk\nWijk: Molenwijk\nToestemming: onderzoek=ja\n\nIk noem "
                                     "het Molenwijk. Toen zei Brulboei niets.\n");
    ASSERT_EQ(cli({"import", project_, file}).status, 0);
    const auto run = cli({"pseudonymise", project_, "--suggest", "--json"});
    const auto mentions = run.json()["mentions"];
    std::vector<std::string> open;
    for (const auto& mention : mentions) {
        if (mention["decision"] == "open") {
            open.push_back(mention["words"]);
        }
    }
    EXPECT_THAT(open, testing::ElementsAre("Molenwijk", "Brulboei"));
    ASSERT_EQ(cli({"pseudonymise", project_, "--apply", scratch_.write("m.json", run.out)}).status, 0);
    const auto story = cli({"show", project_, "2", "--json"}).json();
    EXPECT_EQ(story["text"], "Ik noem het Molenwijk. Toen zei Brulboei niets.");
    EXPECT_EQ(story["area"]["name"], "Molenwijk");
}

TEST_F(Pseudonymise, SuggestsWithReasonsAndReplacesConsistently) {
    const auto run = cli({"pseudonymise", project_, "--suggest", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto mentions = run.json()["mentions"];
    ASSERT_THAT(mentions, SizeIs(4));
    EXPECT_EQ(mentions[0]["words"], "Wietske");
    EXPECT_EQ(mentions[1]["kind"], "relative");
    EXPECT_EQ(mentions[1]["replacement"], "[dochter]");
    EXPECT_EQ(mentions[2]["kind"], "phone");
    EXPECT_EQ(mentions[2]["certain"], true);
    EXPECT_EQ(mentions[3]["replacement"], "[dochter]");
    for (const auto& mention : mentions) {
        EXPECT_FALSE(mention["reason"].get<std::string>().empty());
        EXPECT_EQ(mention["decision"], "replace");
    }
    const auto done = cli({"pseudonymise", project_, "--apply", scratch_.write("m.json", run.out), "--json"});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(done.json()["replaced"], 4);
    EXPECT_EQ(text(), replaced_);
    const auto passage = cli({"passages", project_, "--json"}).json()["passages"][0];
    EXPECT_EQ(passage["quote"], "[dochter] kreeg geen antwoord");
    EXPECT_EQ(passage["memo"], "[dochter] is boos");
    EXPECT_EQ(cli({"show", project_, "1", "--json"}).json()["title"], "[naam] en de lift");
    EXPECT_EQ(cli({"pseudonymise", project_, "--suggest", "--json"}).json()["mentions"], Json::array());
    EXPECT_EQ(cli({"check", project_, "--json"}).json()["ok"], true);
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    EXPECT_THAT(text(), HasSubstr("Roosmarijn"));
}

TEST_F(Pseudonymise, SaysInWhichOtherStoriesTheWordsStillStand) {
    const auto later = scratch_.write("in/later.txt",
                                      "Titel: Later\n\nRoosmarijn belde weer. Het roosmarijnveld bloeide.\n");
    const auto other = scratch_.write("in/tuin.txt", "Titel: Tuin\n\nDe Roosmarijntjes bloeiden.\n");
    const auto run = cli({"pseudonymise", project_, "--suggest", "--json"});
    ASSERT_EQ(cli({"import", project_, later, other}).status, 0);
    const auto decided = scratch_.write("m.json", run.out);
    const auto done = cli({"pseudonymise", project_, "--apply", decided, "--irreversible", "--json"});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(done.json()["elsewhere"], Json::array({{{"words", "Roosmarijn"}, {"stories", 1}}}));
}

TEST_F(Pseudonymise, LeavesNoOriginalWordWhenThatIsChosen) {
    ASSERT_EQ(cli({"backup", project_, "--out", project_ + "-k"}).status, 0);
    fs::create_directories(project_ + "-backups");
    fs::rename(project_ + "-k", project_ + "-backups/20240101-120000-000.vertelwerk");
    const auto run =
        cli({"pseudonymise", project_, "--apply", suggestions(), "--irreversible", "--lang", "en"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("cannot be found by name"));
    EXPECT_EQ(text(), replaced_);
    for (const char* words : {"Wietske", "wietske", "Roosmarijn", "roosmarijn", "12345678"}) {
        EXPECT_THAT(holding(scratch_.file("map"), words), IsEmpty()) << words;
    }
    EXPECT_EQ(cli({"check", project_, "--json"}).json()["ok"], true);
    const auto backup = project_ + "-backups/20240101-120000-000.vertelwerk";
    EXPECT_EQ(cli({"check", backup, "--json"}).json()["ok"], true);
    EXPECT_EQ(cli({"show", backup, "1", "--json"}).json()["text"], replaced_);
}

TEST_F(Pseudonymise, SaysWhatIsGoneAndWhatMayStillStand) {
    const auto undoable = cli({"pseudonymise", project_, "--apply", suggestions(), "--lang", "en"}).out;
    EXPECT_THAT(undoable, HasSubstr("no longer stand in these stories"));
    EXPECT_THAT(undoable, HasSubstr("do stand in the undo steps and the backups"));
    EXPECT_THAT(undoable, HasSubstr("in the files that you imported, and in what you exported or copied"));
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    const auto gone =
        cli({"pseudonymise", project_, "--apply", suggestions(), "--irreversible", "--lang", "en"}).out;
    EXPECT_THAT(gone, HasSubstr("are gone from these stories"));
    EXPECT_THAT(gone, HasSubstr("undo, search index and the backups beside the project"));
    EXPECT_THAT(gone, HasSubstr("may still stand in another form (Anna's, ANNA), in other stories"));
    EXPECT_THAT(gone, HasSubstr("Names that were not found, or that you left, stay where they are"));
    EXPECT_THAT(gone, HasSubstr("not anonymous"));
}

TEST_F(Pseudonymise, SaysNothingOfWordsThatAreGoneWhenNoneWent) {
    const auto nothing = scratch_.write("leeg.json", R"({"mentions": []})");
    const auto run = cli({"pseudonymise", project_, "--apply", nothing, "--irreversible", "--lang", "en"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, Not(HasSubstr("gone")));
}

TEST_F(Pseudonymise, LooksForTheWordsInTheRecordsOfOtherStoriesToo) {
    const auto run = cli({"pseudonymise", project_, "--suggest", "--json"});
    const auto titled =
        scratch_.write("in/titel.txt", "Titel: De brief van Roosmarijn\n\nNiets bijzonders.\n");
    const auto told = scratch_.write(
        "in/ander.txt", "Titel: Ander\nVerteller: Wim\nContact: Roosmarijn\n\nGeen nieuws vandaag.\n");
    ASSERT_EQ(cli({"import", project_, titled, told}).status, 0);
    const auto done = cli({"pseudonymise", project_, "--apply", scratch_.write("m.json", run.out), "--json"});
    EXPECT_EQ(done.json()["elsewhere"], Json::array({{{"words", "Roosmarijn"}, {"stories", 2}}}));
}

class NamedMedia : public Pseudonymise {
  protected:
    /// A probe kit with a photo whose file is called after the teller's daughter.
    void importPhoto(const std::string& folder) {
        photo_ = scratch_.write(folder + "/foto-roosmarijn.jpg", "beeld");
        const auto file =
            scratch_.write(folder + "/pakket.txt",
                           "Titel: De foto\nMethode: onderzoeksbox\nToestemming: onderzoek=ja\n\n[Item 1 | "
                           "2023-03-06 | foto | "
                           "foto-roosmarijn.jpg]\nDit is mijn dochter Roosmarijn met haar fiets.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
    }
    [[nodiscard]] Json medium() const {
        return cli({"show", project_, "2", "--json"}).json()["parts"][0]["media_path"];
    }
    std::string photo_;
};

TEST_F(NamedMedia, AreToldWhenTheirNameWasReplacedForGood) {
    importPhoto("in");
    ASSERT_EQ(medium(), photo_);
    const auto run =
        cli({"pseudonymise", project_, "--apply", suggestions(), "--irreversible", "--lang", "en"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("foto-roosmarijn.jpg has the replaced words in its own name. The project "
                                   "looks for foto-[dochter].jpg"));
    EXPECT_THAT(run.out, HasSubstr("--rename-media"));
    EXPECT_TRUE(fs::exists(photo_)) << "a file is only touched when that is asked";
}

TEST_F(NamedMedia, GetTheirNewNameWhenThatIsAsked) {
    importPhoto("in");
    const auto run = cli(
        {"pseudonymise", project_, "--apply", suggestions(), "--irreversible", "--rename-media", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto renamed = scratch_.file("in/foto-[dochter].jpg");
    EXPECT_EQ(run.json()["media"], Json::parse("[{\"from\": \"" + photo_ + "\", \"to\": \"" + renamed +
                                               "\", \"renamed\": true}]"));
    EXPECT_FALSE(fs::exists(photo_));
    EXPECT_EQ(readBytes(renamed), "beeld");
    EXPECT_EQ(medium(), renamed);
}

TEST_F(NamedMedia, ReplaceNoOtherFile) {
    importPhoto("in");
    const auto other = scratch_.write("in/foto-[dochter].jpg", "ander beeld");
    const auto run = cli({"pseudonymise", project_, "--apply", suggestions(), "--irreversible",
                          "--rename-media", "--lang", "en"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out,
                HasSubstr("foto-roosmarijn.jpg was not renamed: there is a file foto-[dochter].jpg"));
    EXPECT_EQ(readBytes(photo_), "beeld");
    EXPECT_EQ(readBytes(other), "ander beeld");
}

TEST_F(NamedMedia, InAFolderOfThatNameAreLeftToThePerson) {
    importPhoto("van Roosmarijn");
    const auto run = cli({"pseudonymise", project_, "--apply", suggestions(), "--irreversible",
                          "--rename-media", "--lang", "en"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("lies in a folder that has the replaced words in its name"));
    EXPECT_TRUE(fs::exists(photo_));
}

TEST_F(NamedMedia, AreNotSpokenOfWhenAllCanBeUndone) {
    importPhoto("in");
    const auto run = cli({"pseudonymise", project_, "--apply", suggestions(), "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.json()["media"], Json::array());
    EXPECT_EQ(medium(), photo_);
}

TEST_F(Pseudonymise, KeepsTheKeyInAFileOfItsOwn) {
    const auto key = scratch_.file("sleutel.vwk");
    const auto table = suggestions();
    EXPECT_EQ(cli({"pseudonymise", project_, "--apply", table, "--key", key}).status, 1) << "no passphrase";
    EXPECT_THAT(text(), HasSubstr("Roosmarijn"));
    ::setenv("VERTELWERK_PASSPHRASE", "drie rode fietsen", 1);
    const auto run = cli({"pseudonymise", project_, "--apply", table, "--key", key});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(holding(scratch_.file("map"), "Roosmarijn"), IsEmpty());
    EXPECT_THAT(readBytes(key), Not(HasSubstr("Roosmarijn")));
    const auto keys = cli({"pseudonymise", project_, "--show-key", key, "--json"}).json()["keys"];
    ASSERT_THAT(keys, SizeIs(3));
    EXPECT_EQ(keys[1]["original"], "Roosmarijn");
    EXPECT_EQ(keys[1]["replacement"], "[dochter]");
    ::setenv("VERTELWERK_PASSPHRASE", "drie rode fiets", 1);
    EXPECT_EQ(cli({"pseudonymise", project_, "--show-key", key}).status, 1);
}

TEST_F(Pseudonymise, WhatIsLeftIsNotAskedAgainAndBlocksNothing) {
    const auto blocked = cli(
        {"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "learning", "--check", "--json"});
    EXPECT_EQ(blocked.json()["verdict"], "blocked");
    auto table = cli({"pseudonymise", project_, "--suggest"}).out;
    for (auto at = table.find("\treplace\t"); at != std::string::npos; at = table.find("\treplace\t")) {
        table.replace(at, 9, "\tskip\t");
    }
    const auto done = cli({"pseudonymise", project_, "--apply", scratch_.write("t.tsv", table), "--json"});
    ASSERT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(done.json()["left"], 4);
    EXPECT_EQ(cli({"pseudonymise", project_, "--suggest", "--json"}).json()["mentions"], Json::array());
    EXPECT_EQ(cli({"bundle", project_, "--title", "T", "--codes", "5", "--purpose", "learning", "--check",
                   "--json"})
                  .json()["verdict"],
              "ok");
}

TEST_F(Pseudonymise, RefusesATableThatNoLongerFits) {
    const auto table = suggestions();
    ASSERT_EQ(cli({"pseudonymise", project_, "--apply", table}).status, 0);
    const auto again = cli({"pseudonymise", project_, "--apply", table, "--lang", "en"});
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.err, HasSubstr("changed since"));
    EXPECT_EQ(text(), replaced_);
    EXPECT_EQ(cli({"pseudonymise", project_, "--apply", scratch_.write("x.tsv", "a\tb\n1\t2\n")}).status, 1);
}

}  // namespace
}  // namespace vertelwerk::e2e
