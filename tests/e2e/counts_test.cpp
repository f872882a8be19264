#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Three stories: 2021 Anna's, 2023 Bea's and one without a date; a fourth that is set apart.
class Counts : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(cli({"new", project}).status, 0);
        story("laat.txt", "Datum: 2023-04-01\nLeeftijd: 65+", "Niemand belde. Het was stil.");
        story("vroeg.txt", "Datum: 2021-05-02\nLeeftijd: jong", "Ze belde op. Ik was blij!");
        story("zonder.txt", "", "Er kwam een brief.");
        story("apart.txt", "Datum: 2021-01-01\nLeeftijd: jong\nToestemming: onderzoek=ja", "Ze belde op.");
        code("vroeg.txt", "Ze belde op.", "5", "+");
        code("vroeg.txt", "op. Ik", "6", "");
        code("vroeg.txt", "Ik was", "5", "+");
        code("laat.txt", "Niemand belde.", "5", "-");
        code("laat.txt", ". Het", "7", "");
        code("zonder.txt", "brief", "6", "+");
        code("apart.txt", "belde", "5", "+");
        ASSERT_EQ(cli({"consent", project, "--story", "apart.txt", "--set", "research=no"}).status, 0);
    }
    void story(const std::string& name, const std::string& head, const std::string& text) {
        const auto file = scratch.write(
            name, "Titel: " + name + "\n" + head + (head.empty() ? "" : "\n") + "\n" + text + "\n");
        const auto run = cli({"import", project, file});
        ASSERT_EQ(run.status, 0) << run.err;
    }
    void code(const std::string& file, const std::string& quote, const std::string& theme,
              const std::string& valence) {
        std::vector<std::string> call{"code", project,  "--story", file,      "--quote",
                                      quote,  "--code", theme,     "--coder", "AB"};
        if (!valence.empty()) {
            call.insert(call.end(), {"--valence", valence});
        }
        const auto run = cli(call);
        ASSERT_EQ(run.status, 0) << run.err;
    }
    Json json(std::vector<std::string> call) {
        call.emplace_back("--json");
        const auto run = cli(call);
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }

    Scratch scratch;
    std::string project = scratch.file("p.vertelwerk");
};

TEST_F(Counts, ByYearAreOfStoriesThatMayBeCounted) {
    const auto table = json({"crosstab", project, "--rows", "code", "--columns", "year"});
    EXPECT_THAT(table["rows"], ElementsAre("MOV05", "MOV06", "MOV07"));
    EXPECT_THAT(table["columns"], ElementsAre("2021", "2023"));
    EXPECT_EQ(table["stories"], Json::parse("[[1,1],[1,0],[0,1]]"));
    EXPECT_EQ(table["passages"], Json::parse("[[2,1],[1,0],[0,1]]"));
    EXPECT_EQ(table["column_stories"], Json::parse("[1,1]"));
    EXPECT_EQ(table["stories_without_value"], 1);
}

TEST_F(Counts, AndQuotesLeaveOutWhatTheInterviewerSaid) {
    story("gesprek.txt", "Verteller: Wil\nToestemming: onderzoek=ja; leersessie=ja; citaat=ja",
          "I: Hoe ging het?\nR: Slecht, zei ik.\nI: En toen?\nR: Niemand kwam.");
    code("gesprek.txt", "Hoe ging het?", "9", "-");
    code("gesprek.txt", "I: En toen?", "9", "-");
    code("gesprek.txt", "En toen?\nR: Niemand kwam.", "9", "-");
    EXPECT_EQ(json({"crosstab", project, "--columns", "method"})["passages"],
              Json::parse("[[3],[2],[1],[1]]"));
    const auto display = json({"joint-display", project, "--code", "9"})["rows"][0];
    EXPECT_EQ(display["told"], Json::parse(R"({"tellers": 1, "stories": 1, "passages": 1})"));
    ASSERT_THAT(display["quotes"]["-"], SizeIs(1));
    EXPECT_EQ(display["quotes"]["-"][0]["quote"], "En toen?\nR: Niemand kwam.");
    const auto out = scratch.file("bundel.html");
    ASSERT_EQ(cli({"bundle", project, "--title", "T", "--codes", "9", "--purpose", "learning", "--out", out})
                  .status,
              0);
    const auto pages = readBytes(out);
    EXPECT_THAT(pages, HasSubstr("1 fragment niet goed"));
    EXPECT_THAT(pages, testing::Not(HasSubstr("<blockquote>\n<p>Hoe ging het?")));
}

TEST_F(Counts, ByMethodAndByAnAttributeUnderItsOwnName) {
    const auto methods = json({"crosstab", project, "--rows", "code", "--columns", "method"});
    EXPECT_THAT(methods["columns"], ElementsAre("storytelling"));
    EXPECT_EQ(methods["stories"], Json::parse("[[2],[2],[1]]"));
    const auto ages = json({"crosstab", project, "--rows", "code", "--columns", "leeftijd"});
    EXPECT_THAT(ages["columns"], ElementsAre("65+", "jong"));
    EXPECT_EQ(ages["passages"], Json::parse("[[1,2],[0,1],[1,0]]"));
}

TEST_F(Counts, ByAPropertyThatNoStoryHasIsAnErrorThatListsThem) {
    const auto run = cli({"crosstab", project, "--rows", "code", "--columns", "Schoenmaat"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.err, HasSubstr("Schoenmaat"));
    EXPECT_THAT(run.err, HasSubstr("Leeftijd"));
}

TEST_F(Counts, OfCodesTogetherTakeALetterInCommon) {
    const auto table = json({"cooccurrence", project});
    EXPECT_THAT(table["rows"], ElementsAre("MOV05", "MOV06", "MOV07"));
    EXPECT_EQ(table["rows"], table["columns"]);
    EXPECT_EQ(table["stories"], Json::parse("[[2,1,1],[1,2,0],[1,0,1]]"));
    // "op." and "Ik" are in common twice; 5 and 7 share only a full stop.
    EXPECT_EQ(table["passages"], Json::parse("[[3,2,0],[2,2,0],[0,0,1]]"));
}

TEST_F(Counts, OfOneCoderAreOfThatCoderAlone) {
    EXPECT_THAT(json({"cooccurrence", project, "--coder", "Niemand"})["rows"], IsEmpty());
    EXPECT_THAT(json({"crosstab", project, "--columns", "year", "jaar:2023"})["rows"],
                ElementsAre("MOV05", "MOV07"));
}

TEST_F(Counts, OfNewCodesAreInTheOrderOfDates) {
    const auto answer = json({"saturation", project});
    const auto& curve = answer["curve"];
    ASSERT_THAT(curve, SizeIs(3));
    EXPECT_EQ(curve[0]["source"], "vroeg.txt");
    EXPECT_EQ(curve[0]["new"], 2);
    EXPECT_EQ(curve[1]["source"], "laat.txt");
    EXPECT_EQ(curve[1]["new"], 1);
    EXPECT_EQ(curve[2]["source"], "zonder.txt");
    EXPECT_EQ(curve[2]["cumulative"], 3);
    EXPECT_TRUE(answer["reached"].is_null());
    EXPECT_TRUE(answer["fixed_codebook"]);
    EXPECT_EQ(answer["codes_possible"], 10);
    EXPECT_THAT(cli({"saturation", project}).out, HasSubstr("vast codeboek"));
    EXPECT_EQ(cli({"saturation", project, "--codebook", "tien-themas"}).status, 0) << "as new calls it";
    EXPECT_EQ(cli({"saturation", project, "--codebook", "onbekend"}).status, 1);
}

TEST_F(Counts, AlongAStoryAreInTextOrder) {
    const auto line = json({"timeline", project, "--story", "vroeg.txt"});
    ASSERT_THAT(line["codes"], SizeIs(2));
    EXPECT_EQ(line["codes"][0]["code"], "MOV05");
    EXPECT_THAT(line["codes"][0]["passages"], SizeIs(2));
    EXPECT_EQ(line["codes"][0]["passages"][0]["begin"], 0);
    EXPECT_EQ(line["codes"][0]["passages"][0]["valence"], "+");
}

TEST_F(Counts, OfNegativeCasesNameThem) {
    const auto cases = json({"negative-cases", project, "--code", "5", "--claim", "+"});
    EXPECT_EQ(cases["stories"], 3);
    EXPECT_EQ(cases["passages"], 3);
    ASSERT_THAT(cases["opposite"], SizeIs(1));
    EXPECT_EQ(cases["opposite"][0]["valence"], "-");
    EXPECT_THAT(cases["without"], SizeIs(1));
}

}  // namespace
}  // namespace vertelwerk::e2e
