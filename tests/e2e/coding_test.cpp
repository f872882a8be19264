#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <set>
#include <tuple>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string newProject(const Scratch& scratch, const std::string& story) {
    const auto project = scratch.file("p.vertelwerk");
    EXPECT_EQ(cli({"new", project}).status, 0);
    const auto file = scratch.write("verhaal.txt", story);
    EXPECT_EQ(cli({"import", project, file}).status, 0);
    return project;
}

const char* const simpleStory =
    "Titel: De brief\n\nEerst kwam er een brief. Ik snapte er niks van. De brief was lang, "
    "en de tweede brief ook. Toen belde Joke: \xC3\xA9\xC3\xA9n telefoontje en het was klaar.\n";

TEST(Coding, TheHandMadeTableGivesTheRangesCountedByHand) {
    using Key = std::tuple<std::string, int, int, std::string, std::string, std::string>;
    std::multiset<Key> expected;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/codering.tsv")) {
        expected.emplace(row.at("source"), std::stoi(row.at("begin")), std::stoi(row.at("end")),
                         row.at("code"), row.at("valence"), row.at("quote"));
    }
    std::multiset<Key> stored;
    for (const Json& passage : Json(cli({"passages", codedSampleProject(), "--json"}).json()["passages"])) {
        EXPECT_EQ(passage["coder"], "AB");
        stored.emplace(passage["source"], passage["begin"], passage["end"], passage["code"],
                       passage["valence"].is_null() ? "" : passage["valence"].get<std::string>(),
                       passage["quote"]);
    }
    EXPECT_GE(expected.size(), 50U);
    EXPECT_EQ(stored, expected);
}

TEST(Coding, AQuoteMustOccurExactlyOnceElseTheErrorListsWhere) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    const auto twice = cli({"code", project, "--story", "verhaal.txt", "--quote", "brief", "--code", "6"});
    EXPECT_EQ(twice.status, 1);
    EXPECT_THAT(twice.err, HasSubstr("18:23"));
    EXPECT_THAT(twice.err, HasSubstr("51:56"));
    EXPECT_THAT(twice.err, HasSubstr("80:85"));
    const auto nowhere = cli({"code", project, "--story", "verhaal.txt", "--quote", "Snapte", "--code", "6"});
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_THAT(cli({"passages", project, "--json"}).json()["passages"], IsEmpty());
}

TEST(Coding, AQuoteMatchesAcrossNormalisationAndWhiteSpace) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    const auto run = cli({"code", project, "--story", "verhaal.txt", "--quote",
                          "e\xCC\x81"
                          "e\xCC\x81n \n telefoontje",
                          "--code", "Bejegening", "--valence", "+", "--memo", "mooi", "--json"});
    ASSERT_EQ(run.status, 0) << run.err;
    const auto passage = run.json()["passages"][0];
    EXPECT_EQ(passage["begin"], 108);
    EXPECT_EQ(passage["end"], 123);
    EXPECT_EQ(passage["quote"], "\xC3\xA9\xC3\xA9n telefoontje");
    EXPECT_EQ(passage["code"], "MOV05");
    EXPECT_EQ(passage["valence"], "+");
    EXPECT_EQ(passage["memo"], "mooi");
}

TEST(Coding, ARangeAndItsLimits) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    const auto good = cli(
        {"code", project, "--story", "1", "--range", "0:24", "--code", "MOV06", "--valence", "-", "--json"});
    ASSERT_EQ(good.status, 0) << good.err;
    EXPECT_EQ(good.json()["passages"][0]["quote"], "Eerst kwam er een brief.");
    EXPECT_EQ(good.json()["passages"][0]["valence"], "-");
    for (const char* range : {"0:100000", "24:24", "30:20", "a:b", "5"}) {
        EXPECT_EQ(cli({"code", project, "--story", "1", "--range", range, "--code", "6"}).status, 1) << range;
    }
    EXPECT_EQ(cli({"passages", project, "--json"}).json()["passages"].size(), 1U);
}

TEST(Coding, UncodeUndoAndRedoRestoreThePassageWhole) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    const auto made = cli({"code", project, "--story", "1", "--range", "25:47", "--code", "6", "--valence",
                           "\xC2\xB1", "--memo", "let op", "--coder", "CD", "--json"});
    ASSERT_EQ(made.status, 0) << made.err;
    const auto before = cli({"passages", project, "--json"}).json();
    const auto id = std::to_string(before["passages"][0]["id"].get<int>());
    ASSERT_EQ(cli({"uncode", project, id}).status, 0);
    EXPECT_THAT(cli({"passages", project, "--json"}).json()["passages"], IsEmpty());
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_EQ(cli({"passages", project, "--json"}).json(), before);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(cli({"passages", project, "--json"}).json()["passages"], IsEmpty());
    ASSERT_EQ(cli({"redo", project}).status, 0);
    EXPECT_EQ(cli({"passages", project, "--json"}).json(), before);
    EXPECT_EQ(cli({"uncode", project, id, "9999"}).status, 1);
    EXPECT_EQ(cli({"passages", project, "--json"}).json(), before) << "all or none";
}

TEST(Coding, OverlappingPassagesOfSeveralThemesStandSideBySide) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    for (const auto& [range, code] : {std::pair("0:24", "6"), {"10:47", "1"}, {"10:47", "6"}}) {
        ASSERT_EQ(cli({"code", project, "--story", "1", "--range", range, "--code", code}).status, 0);
    }
    const auto all = cli({"passages", project, "--json"}).json()["passages"];
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(cli({"passages", project, "--code", "6", "--json"}).json()["passages"].size(), 2U);
    EXPECT_EQ(cli({"stories", project, "thema:1", "--json"}).json()["stories"].size(), 1U);
    EXPECT_EQ(cli({"stories", project, "thema:2", "--json"}).json()["stories"].size(), 0U);
}

TEST(Coding, ATableMayComeFromASpreadsheet) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    const auto story = scratch.write(
        "a.txt", "Titel: A\n\nZe zei: \"Kom maar.\" Toen ging ik;\nalleen.\n\nHet was één café.\n");
    ASSERT_EQ(cli({"import", project, story}).status, 0);
    const std::vector<std::pair<std::string, std::string>> tables{
        {"a.csv",
         "thema;citaat;bestand;valentie\r\n5;\"Ze zei: \"\"Kom maar.\"\"\";a.txt;+\r\n"
         "1;\"Toen ging ik;\nalleen.\";a.txt;\r\n"},
        {"b.csv",
         "story,quote,code\na.txt,\"Toen ging ik;\nalleen.\",1\na.txt,\"Ze zei: \"\"Kom maar.\"\"\",5\n"},
        {"c.tsv",
         "bestand\tcitaat\tthema\na.txt\t\"Ze zei: \"\"Kom maar.\"\"\"\t5\na.txt\tToen ging ik; "
         "alleen.\t1\n"},
        {"d.tsv",
         "bestand\tcitaat\tthema\na.txt\tZe zei: \"Kom maar.\"\t5\na.txt\tToen ging ik; alleen.\t1\n"},
        {"e.tsv", "bestand\tcitaat\tthema\na.txt\t\xE9\xE9n caf\xE9\t9\n"},
    };
    for (const auto& [name, bytes] : tables) {
        const auto run =
            cli({"code", project, "--from", scratch.write(name, bytes), "--json", "--coder", name});
        EXPECT_EQ(run.status, 0) << name << run.err << run.out;
    }
    for (const auto& [name, bytes] : tables) {
        const auto found = cli({"passages", project, "--coder", name, "--json"}).json()["passages"];
        std::vector<std::string> quotes;
        for (const auto& passage : found) {
            quotes.push_back(passage["quote"]);
        }
        const std::vector<std::string> two{"Ze zei: \"Kom maar.\"", "Toen ging ik;\nalleen."};
        EXPECT_EQ(quotes, name == "e.tsv" ? std::vector<std::string>{"één café"} : two) << name;
    }
    const auto empty = cli({"code", project, "--from", scratch.write("leeg.tsv", "")});
    EXPECT_EQ(empty.status, 1);
}

TEST(Coding, ATableWithBadLinesIsDoneInPart) {
    Scratch scratch;
    const auto project = newProject(scratch, simpleStory);
    const auto table = scratch.write("t.tsv",
                                     "story\tquote\tcode\tvalence\n"
                                     "verhaal.txt\tIk snapte er niks van.\t6\t-\n"
                                     "verhaal.txt\tbrief\t6\t-\n"
                                     "anders.txt\tIk snapte\t6\t-\n"
                                     "verhaal.txt\tToen belde Joke\t77\t+\n");
    const auto run = cli({"code", project, "--from", table, "--json"});
    EXPECT_EQ(run.status, 3);
    const auto report = run.json();
    EXPECT_EQ(report["passages"].size(), 1U);
    ASSERT_EQ(report["refused"].size(), 3U);
    EXPECT_EQ(report["refused"][0]["line"], 3);
    EXPECT_EQ(report["refused"][1]["line"], 4);
    EXPECT_EQ(report["refused"][2]["line"], 5);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_THAT(cli({"passages", project, "--json"}).json()["passages"], IsEmpty());
}

TEST(Coding, AMemoIsKeptAsTextIsKept) {
    Scratch scratch;
    const auto project = scratch.file("p.vertelwerk");
    ASSERT_EQ(cli({"new", project}).status, 0);
    ASSERT_EQ(cli({"import", project, scratch.write("een.txt", "De brug was open.\n")}).status, 0);
    ASSERT_EQ(cli({"code", project, "--story", "een.txt", "--quote", "brug", "--code", "5", "--memo",
                   "Eerste\r\ntweede\rderde cafe\u0301"})
                  .status,
              0);
    EXPECT_EQ(cli({"passages", project, "--json"}).json()["passages"][0]["memo"],
              "Eerste\ntweede\nderde caf\u00E9");
    EXPECT_EQ(cli({"summaries", project, "set", "--story", "een.txt", "--code", "5", "Een\r\ntwee"}).status,
              0);
    EXPECT_EQ(cli({"summaries", project, "list", "--json"}).json()["cells"][0]["summary"], "Een\ntwee");
    EXPECT_EQ(cli({"code", project, "--story", "een.txt", "--quote", "open", "--code", "5", "--memo", "\xC3"})
                  .status,
              1)
        << "no UTF-8";
}

}  // namespace
}  // namespace vertelwerk::e2e
