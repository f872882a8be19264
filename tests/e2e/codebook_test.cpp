#include "e2e/cli.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string newProject(const Scratch& scratch) {
    const auto project = scratch.file("p.vertelwerk");
    EXPECT_EQ(cli({"new", project}).status, 0);
    const auto file = scratch.write(
        "verhaal.txt", "Titel: De brief\n\nZij luisterde. De brief was lang. Toen belde Joke.\n");
    EXPECT_EQ(cli({"import", project, file}).status, 0);
    return project;
}

int codeOn(const std::string& project, const std::string& quote, const std::string& code,
           const std::string& coder = "AB") {
    const auto made = cli({"code", project, "--story", "verhaal.txt", "--quote", quote, "--code", code,
                           "--coder", coder, "--json"});
    EXPECT_EQ(made.status, 0) << made.err;
    return made.json()["passages"][0]["id"];
}

std::vector<std::string> quotes(const Outcome& outcome) {
    std::vector<std::string> all;
    for (const auto& passage : Json(outcome.json()["passages"])) {
        all.push_back(passage["quote"]);
    }
    return all;
}

TEST(CodebookCommand, ListsTheThemesWithTheirCriteriaBeneathThem) {
    Scratch scratch;
    const auto project = newProject(scratch);
    const auto listed = cli({"codebook", project, "list", "--json"});
    ASSERT_EQ(listed.status, 0) << listed.err;
    const auto codes = listed.json()["codebooks"][0]["codes"];
    EXPECT_EQ(codes[0]["key"], "MOV01");
    EXPECT_EQ(codes[0]["number"], 1);
    EXPECT_EQ(codes[0]["kind"], "code");
    EXPECT_TRUE(codes[0]["parent"].is_null());
    EXPECT_EQ(codes[1]["key"], "MOV01a");
    EXPECT_EQ(codes[1]["kind"], "criterion");
    EXPECT_EQ(codes[1]["parent"], "MOV01");
    EXPECT_EQ(codes[1]["colour"], codes[0]["colour"]);
}

TEST(CodebookCommand, KeysNumbersAndNamesKeepWorkingBesideOwnCodes) {
    Scratch scratch;
    const auto project = newProject(scratch);
    const auto added = cli({"codebook", project, "add", "--name", "Wachten op post", "--definition",
                            "Hoe lang iemand op een brief wacht.", "--colour", "#123456", "--json"});
    ASSERT_EQ(added.status, 0) << added.err;
    const auto code = added.json()["code"];
    EXPECT_EQ(code["key"], "wachten-op-post");
    EXPECT_EQ(code["name"]["nl"], "Wachten op post");
    EXPECT_EQ(code["colour"], "#123456");
    EXPECT_TRUE(code["number"].is_null());
    codeOn(project, "Zij luisterde.", "5");
    codeOn(project, "De brief was lang.", "wachten-op-post");
    codeOn(project, "Toen belde Joke.", "Wachten op post");
    codeOn(project, "belde", "MOV05a");
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "5", "--json"})), ElementsAre("Zij luisterde."));
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "5", "--beneath", "--json"})),
                ElementsAre("Zij luisterde.", "belde"));
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "Wachten op post", "--json"})),
                ElementsAre("De brief was lang.", "Toen belde Joke."));
    const auto twice = cli({"codebook", project, "add", "--name", "wachten op post"});
    EXPECT_EQ(twice.status, 1);
    EXPECT_THAT(twice.err, HasSubstr("wachten op post"));
}

TEST(CodebookCommand, MergesAndUndoes) {
    Scratch scratch;
    const auto project = newProject(scratch);
    EXPECT_EQ(cli({"codebook", project, "add", "--name", "Brieven"}).status, 0);
    codeOn(project, "Zij luisterde.", "Brieven");
    codeOn(project, "Zij luisterde.", "6");
    codeOn(project, "De brief was lang.", "Brieven");
    const auto merged = cli({"codebook", project, "merge", "Brieven", "6", "--json"});
    ASSERT_EQ(merged.status, 0) << merged.err;
    EXPECT_EQ(merged.json()["moved"], 1);
    EXPECT_EQ(merged.json()["joined"], 1);
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "6", "--json"})),
                ElementsAre("Zij luisterde.", "De brief was lang."));
    const auto refused =
        cli({"code", project, "--story", "verhaal.txt", "--quote", "Joke", "--code", "Brieven"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, HasSubstr("MOV06"));
    EXPECT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "Brieven", "--json"})),
                ElementsAre("Zij luisterde.", "De brief was lang."));
}

TEST(CodebookCommand, EditsMovesSplitsAndRetires) {
    Scratch scratch;
    const auto project = newProject(scratch);
    const auto passage = codeOn(project, "De brief was lang.", "6");
    codeOn(project, "Toen belde Joke.", "6");
    const auto edited = cli({"codebook", project, "edit", "6", "--anchor", "Ik snapte de brief niet.",
                             "--shortcut", "i", "--json"});
    ASSERT_EQ(edited.status, 0) << edited.err;
    EXPECT_EQ(edited.json()["code"]["anchor"]["nl"], "Ik snapte de brief niet.");
    EXPECT_EQ(edited.json()["code"]["shortcut"], "i");
    const auto split = cli({"codebook", project, "split", "6", "--name", "Lange brieven", "--beneath", "6",
                            "--passages", std::to_string(passage), "--json"});
    ASSERT_EQ(split.status, 0) << split.err;
    EXPECT_EQ(split.json()["code"]["parent"], "MOV06");
    EXPECT_EQ(split.json()["moved"], 1);
    EXPECT_THAT(quotes(cli({"passages", project, "--code", "Lange brieven", "--json"})),
                ElementsAre("De brief was lang."));
    const auto moved =
        cli({"codebook", project, "move", "lange-brieven", "--beneath", "1", "--place", "0", "--json"});
    EXPECT_EQ(moved.json()["code"]["parent"], "MOV01");
    EXPECT_EQ(cli({"codebook", project, "move", "1", "--beneath", "lange-brieven"}).status, 1);
    const auto retired = cli({"codebook", project, "retire", "lange-brieven", "--json"});
    EXPECT_EQ(retired.json()["code"]["retired"], true);
    EXPECT_EQ(cli({"codebook", project, "reinstate", "lange-brieven", "--json"}).json()["code"]["retired"],
              false);
}

TEST(CodebookCommand, ANewNameIsSearchedForAtOnceAlsoAfterUndo) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde.", "5");
    const auto hits = [&](const std::string& query) {
        return cli({"search", project, query, "--in", "passages", "--json"}).json()["total"].get<int>();
    };
    EXPECT_EQ(hits("code:Bejegening"), 1);
    EXPECT_EQ(cli({"codebook", project, "edit", "5", "--name", "Toon"}).status, 0);
    EXPECT_EQ(hits("code:Toon"), 1);
    EXPECT_EQ(cli({"undo", project}).status, 0);
    EXPECT_EQ(cli({"search", project, "code:Toon"}).status, 1) << "no code is called that now";
    EXPECT_EQ(hits("code:Bejegening"), 1);
}

TEST(CodebookCommand, KeepsEditionsAndSaysWhatChanged) {
    Scratch scratch;
    const auto project = newProject(scratch);
    EXPECT_EQ(cli({"codebook", project, "keep", "voorjaar", "--note", "na tien verhalen"}).status, 0);
    EXPECT_EQ(cli({"codebook", project, "edit", "5", "--name", "Toon"}).status, 0);
    const auto editions = cli({"codebook", project, "editions", "--json"}).json()["editions"];
    ASSERT_EQ(editions.size(), 2U);
    EXPECT_EQ(editions[1]["name"], "voorjaar");
    EXPECT_EQ(editions[1]["note"], "na tien verhalen");
    const auto changes =
        cli({"codebook", project, "changes", "--from", "voorjaar", "--json"}).json()["changes"];
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0]["code"], "MOV05");
    EXPECT_EQ(changes[0]["fate"], "changed");
    EXPECT_EQ(changes[0]["before"], "Bejegening");
    EXPECT_EQ(changes[0]["after"], "Toon");
}

TEST(CodebookCommand, PutsEvidenceOnTheCard) {
    Scratch scratch;
    const auto project = newProject(scratch);
    const auto coded = cli({"code", project, "--story", "verhaal.txt", "--quote", "Zij luisterde.", "--code",
                            "MOV05a", "--valence", "+"});
    EXPECT_EQ(coded.status, 0) << coded.err;
    const auto card = cli({"codebook", project, "card", "5", "--json"}).json();
    EXPECT_EQ(card["code"], "MOV05");
    EXPECT_EQ(card["stories"], 1);
    EXPECT_EQ(card["criteria"][0]["code"], "MOV05a");
    EXPECT_EQ(card["criteria"][0]["evidence"]["good"][0]["quote"], "Zij luisterde.");
    EXPECT_THAT(card["criteria"][0]["evidence"]["bad"], IsEmpty());
}

TEST(Retrieval, FiltersSpeakOfThePassageItself) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde.", "5");
    codeOn(project, "De brief was lang.", "6", "CD");
    EXPECT_THAT(quotes(cli({"passages", project, "thema:5", "--json"})), ElementsAre("Zij luisterde."));
    EXPECT_THAT(quotes(cli({"passages", project, "codeur:cd", "--json"})), ElementsAre("De brief was lang."));
    EXPECT_THAT(quotes(cli({"passages", project, "bron:verhaal.txt", "--json"})),
                ElementsAre("Zij luisterde.", "De brief was lang."));
}

TEST(Retrieval, AsksHowPassagesLieTowardsOtherCodesAndWhatTheySay) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde. De brief was lang.", "5");
    codeOn(project, "De brief was lang.", "6");
    codeOn(project, "Toen belde Joke.", "5");
    const auto where = [&](const std::string& relation) {
        return quotes(cli({"passages", project, "--code", "5", "--where", relation, "--json"}));
    };
    EXPECT_THAT(where("overlaps 6"), ElementsAre("Zij luisterde. De brief was lang."));
    EXPECT_THAT(where("not overlaps 6"), ElementsAre("Toen belde Joke."));
    EXPECT_THAT(where("na:1 6"), ElementsAre("Toen belde Joke."));
    EXPECT_THAT(quotes(cli({"passages", project, "--query", "telefoneren OR belde", "--json"})),
                ElementsAre("Toen belde Joke."));
    const auto wrong = cli({"passages", project, "--where", "beside 6"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(wrong.err, HasSubstr("beside 6"));
    const auto cited = cli({"passages", project, "--code", "6", "--cite", "--lang", "en", "--json"}).json();
    EXPECT_THAT(cited["passages"][0]["citation"].get<std::string>(),
                HasSubstr("De brief, verhaal.txt, characters 15-33"));
}

TEST(MemosCommand, WritesFindsExportsAndRemoves) {
    Scratch scratch;
    const auto project = newProject(scratch);
    EXPECT_EQ(cli({"memos", project, "add", "Vraag aan het team"}).status, 0);
    EXPECT_EQ(cli({"memos", project, "add", "Breekpunt", "--story", "verhaal.txt", "--range", "0:14"}).status,
              0);
    EXPECT_EQ(cli({"memos", project, "add", "Twijfel", "--code", "5"}).status, 0);
    const auto all = cli({"memos", project, "list", "--json"}).json()["memos"];
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[2]["about"], "words");
    EXPECT_EQ(all[2]["quote"], "Zij luisterde.");
    EXPECT_EQ(all[2]["begin"], 0);
    EXPECT_EQ(all[2]["end"], 14);
    EXPECT_EQ(cli({"memos", project, "list", "luisterde", "--json"}).json()["memos"].size(), 1U);
    for (const auto* ending : {"md", "csv", "html"}) {
        const auto out = scratch.file(std::string("memos.") + ending);
        ASSERT_EQ(cli({"memos", project, "list", "--out", out}).status, 0) << ending;
        std::ifstream in(out);
        std::stringstream bytes;
        bytes << in.rdbuf();
        EXPECT_THAT(bytes.str(), HasSubstr("Breekpunt")) << ending;
        EXPECT_THAT(bytes.str(), HasSubstr("Zij luisterde.")) << ending;
    }
    const auto id = std::to_string(all[0]["id"].get<int>());
    EXPECT_EQ(cli({"memos", project, "edit", id, "Vraag aan de raad"}).status, 0);
    EXPECT_EQ(cli({"memos", project, "list", "raad", "--json"}).json()["memos"].size(), 1U);
    EXPECT_EQ(cli({"memos", project, "remove", id}).status, 0);
    EXPECT_EQ(cli({"memos", project, "list", "--json"}).json()["memos"].size(), 2U);
}

TEST(SummariesCommand, HoldTheResearchersWordsBesideTheirPassages) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde.", "MOV05a");
    EXPECT_EQ(cli({"summaries", project, "set", "--story", "verhaal.txt", "--code", "5", "Zij werd gehoord."})
                  .status,
              0);
    const auto cells = cli({"summaries", project, "list", "--json"}).json()["cells"];
    ASSERT_EQ(cells.size(), 1U);
    EXPECT_EQ(cells[0]["code"], "MOV05");
    EXPECT_EQ(cells[0]["summary"], "Zij werd gehoord.");
    EXPECT_EQ(cells[0]["passages"], 1) << "that of the criterion beneath it";
}

TEST(HistoryCommand, SaysWhatWasDoneAndGoesBack) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde.", "5");
    codeOn(project, "De brief was lang.", "6");
    const auto lines = cli({"history", project, "--json"}).json()["history"];
    EXPECT_EQ(lines[0]["state"], "done");
    EXPECT_EQ(lines[0]["coder"], "AB");
    EXPECT_EQ(lines[0]["story"], "De brief");
    const auto step = std::to_string(lines[1]["step"].get<int>());
    const auto back = cli({"history", project, "--go-to", step, "--json"});
    ASSERT_EQ(back.status, 0) << back.err;
    EXPECT_EQ(back.json()["undone"], 1);
    EXPECT_THAT(quotes(cli({"passages", project, "--json"})), ElementsAre("Zij luisterde."));
    const auto last = std::to_string(lines[0]["step"].get<int>());
    EXPECT_EQ(cli({"history", project, "--go-to", last, "--json"}).json()["redone"], 1);
}

TEST(HistoryCommand, NamesCodesInTheLanguageOfWhoCoded) {
    Scratch scratch;
    const auto project = newProject(scratch);
    codeOn(project, "Zij luisterde.", "5");
    ASSERT_EQ(cli({"--lang", "en", "code", project, "--story", "verhaal.txt", "--quote", "De brief was lang.",
                   "--code", "MOV05"})
                  .status,
              0);
    ASSERT_EQ(cli({"autocode", project, "--query", "brief", "--code", "6"}).status, 0);
    const auto lines = cli({"history", project, "--json"}).json()["history"];
    EXPECT_EQ(lines[0]["label"], "1 gevonden plek coderen met Informatie");
    EXPECT_EQ(lines[1]["label"], "coderen met Treatment");
    EXPECT_EQ(lines[2]["label"], "coderen met Bejegening");
}

}  // namespace
}  // namespace vertelwerk::e2e
