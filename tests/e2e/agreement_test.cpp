#include "e2e/cli.h"

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// The two coders of Krippendorff (2011), section A, on ten sentences of a story.
class Agreement : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(cli({"new", project}).status, 0);
        const auto file = scratch.write("tien.txt",
                                        "Titel: Tien zinnen\n\nAap kwam. Noot kwam. Mies kwam. Wim kwam. Zus "
                                        "kwam. Jet kwam. Teun kwam. Vuur kwam. Gijs kwam. Lam kwam.\n");
        ASSERT_EQ(cli({"import", project, file}).status, 0);
    }
    void code(const std::string& coder, const std::vector<std::string>& quotes,
              const std::string& theme = "5") {
        for (const auto& quote : quotes) {
            const auto run = cli({"code", project, "--coder", coder, "--story", "tien.txt", "--quote", quote,
                                  "--code", theme});
            ASSERT_EQ(run.status, 0) << run.err;
        }
    }
    void codeAsInTheLiterature() {
        code("Anna", {"Noot", "Gijs kwam."});
        code("Bea", {"Aap kwam.", "Noot kwam.", "Mies", "Jet kwam"});
    }
    Json agreement(const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments{"agreement", project, "--coders", "Anna,Bea", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = cli(arguments);
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }

    Scratch scratch;
    std::string project = scratch.file("p.vertelwerk");
};

TEST_F(Agreement, GivesTheFiguresOfTheLiterature) {
    codeAsInTheLiterature();
    const auto json = agreement();
    EXPECT_EQ(json["unit"], "sentence");
    EXPECT_EQ(json["units"], 10);
    ASSERT_THAT(json["codes"], SizeIs(1));
    const auto& code = json["codes"][0];
    EXPECT_EQ(code["code"], "MOV05");
    EXPECT_EQ(code["coded"]["Anna"], 2);
    EXPECT_EQ(code["coded"]["Bea"], 4);
    EXPECT_EQ(code["both"], 1);
    EXPECT_NEAR(code["percent"], 60, 1e-9);
    EXPECT_NEAR(code["cohen_kappa"], 0.0909, 0.00005);
    EXPECT_NEAR(code["krippendorff_alpha"], 0.095, 0.0005);
    EXPECT_TRUE(code["alpha_interval"].is_null());
    EXPECT_EQ(json["pooled"]["krippendorff_alpha"], code["krippendorff_alpha"]);
    ASSERT_THAT(json["disagreements"], SizeIs(4));
    EXPECT_EQ(json["disagreements"][0]["quote"], "Aap kwam.");
    EXPECT_THAT(json["disagreements"][0]["coders"], ElementsAre("Bea"));
}

TEST_F(Agreement, CountsLettersAndDigits) {
    code("Anna", {"Aap kwam."});
    code("Bea", {"Aap kwam", "Mies"});
    const auto json = agreement({"--unit", "character"});
    EXPECT_EQ(json["unit"], "character");
    // 35 letters of names and ten times four of kwam.
    EXPECT_EQ(json["units"], 75);
    EXPECT_EQ(json["codes"][0]["coded"]["Anna"], 7);
    EXPECT_EQ(json["codes"][0]["coded"]["Bea"], 11);
    EXPECT_EQ(json["codes"][0]["both"], 7);
}

TEST_F(Agreement, CannotBeDeterminedInOneParagraphThatBothCoded) {
    code("Anna", {"Aap"});
    code("Bea", {"Lam"});
    const auto json = agreement({"--unit", "paragraph"});
    EXPECT_EQ(json["units"], 1);
    EXPECT_EQ(json["codes"][0]["percent"], 100);
    EXPECT_TRUE(json["codes"][0]["cohen_kappa"].is_null());
    EXPECT_TRUE(json["codes"][0]["krippendorff_alpha"].is_null());
    EXPECT_TRUE(json["pooled"]["krippendorff_alpha"].is_null());
}

TEST_F(Agreement, RunsOverWhatEveryCoderMarkedDone) {
    codeAsInTheLiterature();
    const auto other = scratch.write("vijf.txt", "Titel: Vijf\n\nEen kwam. Twee kwam. Drie kwam.\n");
    ASSERT_EQ(cli({"import", project, other}).status, 0);
    for (const auto* coder : {"Anna", "Bea"}) {
        const auto run = cli({"done", project, "--coder", coder, "--story", "vijf.txt"});
        ASSERT_EQ(run.status, 0) << run.err;
    }
    auto json = agreement();
    EXPECT_EQ(json["units"], 3);
    EXPECT_THAT(json["codes"], IsEmpty());
    ASSERT_EQ(cli({"done", project, "--coder", "Anna", "--story", "vijf.txt", "--not"}).status, 0);
    const auto none = cli({"agreement", project, "--coders", "Anna,Bea"});
    EXPECT_EQ(none.status, 1);
    ASSERT_EQ(cli({"undo", project}).status, 0);
    EXPECT_EQ(agreement()["units"], 3);
}

TEST_F(Agreement, SaysInWordsWhatTheFigureMeans) {
    codeAsInTheLiterature();
    const auto run = cli({"agreement", project, "--coders", "Anna,Bea", "--more"});
    ASSERT_EQ(run.status, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("alfa 0,1"));
    EXPECT_THAT(run.out, HasSubstr("n = 10"));
    EXPECT_THAT(run.out, HasSubstr("Laag"));
    EXPECT_THAT(run.out, HasSubstr("Cohens kappa: 0,091"));
    EXPECT_THAT(run.out, HasSubstr("4 plekken"));
    EXPECT_THAT(run.out, HasSubstr("Gijs kwam."));
}

TEST_F(Agreement, LeavesTheInterviewerAndTheLabelsOfItsTurnsOut) {
    const auto file = scratch.write(
        "gesprek.txt", "I: Hoe ging het?\nR: Slecht. Ik belde.\nI: En toen?\nR: Niemand kwam.\n");
    ASSERT_EQ(cli({"import", project, file}).status, 0);
    for (const auto* coder : {"Anna", "Bea"}) {
        ASSERT_EQ(cli({"code", project, "--coder", coder, "--story", "gesprek.txt", "--quote", "Ik belde.",
                       "--code", "6"})
                      .status,
                  0);
    }
    EXPECT_EQ(agreement()["units"], 3);
    EXPECT_EQ(agreement({"--unit", "paragraph"})["units"], 1);
}

// As in the unit test of valence: pairs ++, -- and +±, alpha 6/11 as names and 7/9 in order.
TEST_F(Agreement, OfValenceIsGivenAsNamesAndInOrder) {
    const auto valued = [&](const std::string& coder, const std::string& quote, const std::string& valence) {
        ASSERT_EQ(cli({"code", project, "--coder", coder, "--story", "tien.txt", "--quote", quote, "--code",
                       "5", "--valence=" + valence})
                      .status,
                  0);
    };
    for (const std::string coder : {"Anna", "Bea"}) {
        valued(coder, "Aap kwam.", "+");
        valued(coder, "Noot kwam.", "-");
        valued(coder, "Mies kwam.", coder == "Anna" ? "+" : "±");
    }
    const auto code = agreement()["codes"][0];
    EXPECT_EQ(code["valence_units"], 3);
    EXPECT_NEAR(code["valence_alpha"], 6.0 / 11, 1e-9);
    EXPECT_NEAR(code["valence_alpha_ordinal"], 7.0 / 9, 1e-9);
    const auto run = cli({"agreement", project, "--coders", "Anna,Bea", "--more"});
    EXPECT_THAT(run.out, HasSubstr("Alfa van de ervaring: 0,545, n = 3"));
    EXPECT_THAT(run.out, HasSubstr("Alfa van de ervaring, op volgorde: 0,778, n = 3"));
    EXPECT_THAT(run.out, HasSubstr("Ervaring: laag"));
}

TEST_F(Agreement, RefusesUnknownAndTooFewCoders) {
    code("Anna", {"Aap"});
    const auto unknown = cli({"agreement", project, "--coders", "Anna,Zed"});
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err, HasSubstr("Zed"));
    EXPECT_THAT(unknown.err, HasSubstr("Anna"));
    EXPECT_EQ(cli({"agreement", project, "--coders", "Anna"}).status, 1);
    EXPECT_EQ(cli({"agreement", project, "--coders", "Anna,anna"}).status, 1);
    EXPECT_EQ(cli({"agreement", project}).status, 2);
    EXPECT_EQ(cli({"agreement", project, "--coders", "Anna,Bea", "--unit", "word"}).status, 2);
}

TEST_F(Agreement, WithoutASharedStoryIsRefused) {
    code("Anna", {"Aap"});
    const auto other = scratch.write("ander.txt", "Titel: Ander\n\nNiets hier.\n");
    ASSERT_EQ(cli({"import", project, other}).status, 0);
    ASSERT_EQ(
        cli({"code", project, "--coder", "Bea", "--story", "ander.txt", "--quote", "Niets", "--code", "5"})
            .status,
        0);
    const auto run = cli({"agreement", project, "--coders", "Anna,Bea", "--json"});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.out, IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::e2e
