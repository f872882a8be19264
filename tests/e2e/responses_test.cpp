#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <map>

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string sample(const std::string& name) {
    return std::string(SAMPLES_DIR) + "/cijfers/" + name;
}

class Responses : public testing::Test {
  protected:
    void SetUp() override {
        project_ = scratch_.file("p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
    }

    Json imported(const std::string& file, const std::string& kind) {
        const auto run = cli({"responses", project_, "import", file, "--kind", kind, "--json"});
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json();
    }

    [[nodiscard]] Json summary(const std::string& by = "") const {
        std::vector<std::string> call{"responses", project_, "summary", "--json"};
        if (!by.empty()) {
            call.insert(call.end(), {"--by", by});
        }
        const auto run = cli(call);
        EXPECT_EQ(run.status, 0) << run.err;
        return run.json()["surveys"];
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(Responses, EveryNetScoreEqualsTheHandCalculation) {
    (void)imported(sample("nps-2023.csv"), "nps");
    (void)imported(sample("nps-2024.csv"), "nps");
    std::map<std::pair<std::string, std::string>, Json> groups;
    for (const Json& survey : summary("wijk")) {
        EXPECT_EQ(survey["kind"], "nps");
        for (const auto& group : survey["groups"]) {
            groups[{survey["question"], group["group"]}] = group;
        }
    }
    std::size_t rows = 0;
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/nps.tsv")) {
        SCOPED_TRACE(row.at("source") + " " + row.at("group"));
        const std::pair key{row.at("question"), row.at("group")};
        ASSERT_TRUE(groups.contains(key));
        EXPECT_EQ(groups[key]["n"], std::stoi(row.at("n")));
        EXPECT_EQ(groups[key]["promoters"], std::stoi(row.at("promoters")));
        EXPECT_EQ(groups[key]["passives"], std::stoi(row.at("passives")));
        EXPECT_EQ(groups[key]["detractors"], std::stoi(row.at("detractors")));
        EXPECT_NEAR(groups[key]["nps"].get<double>(), std::stod(row.at("nps")), 1e-9);
        ++rows;
    }
    EXPECT_EQ(groups.size(), rows);
}

TEST_F(Responses, EveryItemOfTheClientSurveyEqualsTheHandCalculation) {
    (void)imported(sample("ceo-wmo-2023.csv"), "ceo");
    const auto surveys = summary();
    ASSERT_THAT(surveys, SizeIs(1));
    EXPECT_EQ(surveys[0]["kind"], "ceo");
    std::map<std::string, Json> items;
    for (const auto& item : surveys[0]["items"]) {
        items[item["item"]] = item;
    }
    for (const auto& row : readTsv(std::string(TESTS_DIR) + "/expected/ceo.tsv")) {
        SCOPED_TRACE(row.at("item"));
        ASSERT_TRUE(items.contains(row.at("item")));
        const auto& item = items[row.at("item")];
        EXPECT_EQ(item["text"], row.at("text"));
        EXPECT_EQ(item["n"], std::stoi(row.at("n")));
        EXPECT_EQ(item["favourable"], std::stoi(row.at("favourable")));
        EXPECT_NEAR(item["percent"].get<double>(), std::stod(row.at("percent")), 1e-9);
        EXPECT_EQ(item["dont_know"], std::stoi(row.at("dont_know")));
        EXPECT_EQ(item["blank"], std::stoi(row.at("blank")));
    }
    EXPECT_EQ(items.size(), 10U);
}

TEST_F(Responses, AMeanIsNotTakenOfAQuestionToRecommend) {
    const auto only = scratch_.write("alleen.csv", "nr;Zou u ons aanbevelen? (0-10)\n1;9\n2;7\n3;10\n");
    const auto refused = cli({"responses", project_, "import", only, "--kind", "score", "--lang", "en"});
    EXPECT_EQ(refused.status, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("alleen.csv"), HasSubstr("net score, not a mean"),
                                   HasSubstr("Recommendation (NPS)")));
    const auto both = scratch_.write(
        "beide.csv",
        "nr;Zou u ons aanbevelen? (0-10);Welk cijfer geeft u de balie? (0-10);Waarom?\n"
        "1;9;8;Ik werd meteen geholpen aan de balie.\n2;7;6;\n3;10;7;Ze belden mij netjes terug.\n");
    const auto marks = imported(both, "score");
    EXPECT_EQ(marks["items"], 1);
    ASSERT_THAT(marks["problems"], SizeIs(1));
    EXPECT_THAT(marks["problems"][0].get<std::string>(), HasSubstr("Zou u ons aanbevelen? (0-10)"));
    EXPECT_THAT(marks["stories"], SizeIs(2));
    const auto recommending = imported(both, "nps");
    EXPECT_THAT(recommending["stories"], IsEmpty()) << "what they wrote is a story already";
    EXPECT_THAT(cli({"stories", project_, "--json"}).json()["stories"], SizeIs(2));
    const auto surveys = summary();
    ASSERT_THAT(surveys, SizeIs(2));
    EXPECT_EQ(surveys[0]["items"][0]["mean"], 7);
    EXPECT_NEAR(surveys[1]["groups"][0]["nps"].get<double>(), 200.0 / 3, 1e-9);
}

TEST_F(Responses, TheListOfQuestionsIsNotTakenForAnswers) {
    const std::string own = scratch_.write(
        "lijst.csv", "nummer;stelling;antwoorden;gunstig\nv1;Ik kreeg hulp;ja|nee;ja\nv2;Snel;ja|nee;ja\n");
    for (const auto& file : {sample("ceo-wmo-items.csv"), own}) {
        for (const auto* kind : {"ceo", "likert", "score"}) {
            SCOPED_TRACE(file + " " + kind);
            const auto refused = cli({"responses", project_, "import", file, "--kind", kind});
            EXPECT_EQ(refused.status, 1);
            EXPECT_THAT(refused.err, AllOf(HasSubstr("lijst met vragen"), HasSubstr("--items")));
        }
    }
    EXPECT_THAT(cli({"stories", project_, "--json"}).json()["stories"], IsEmpty());
    EXPECT_THAT(summary(), IsEmpty());
}

TEST_F(Responses, OpenAnswersAreStoriesAndTelephoneNumbersNeverEnter) {
    const auto file = scratch_.write(
        "nps.csv",
        "respondent;datum;wijk;Telefoon;Zou u ons aanbevelen? (0 = nooit, 10 = zeker);Waarom geeft u dit "
        "cijfer?;Mogen we contact opnemen?\n"
        "R1;07-10-2023;Molenwijk;06-12345678;9;Ze belden mij terug op 06-87654321 en dat was fijn.;ja\n"
        "R2;08-10-2023;Molenwijk;0612345678;;;nee\n"
        "R3;08-10-2023;Haven;;11;Ik wil er liever niets over zeggen.;\n");
    const auto done = imported(file, "nps");
    EXPECT_EQ(done["respondents"], 3);
    ASSERT_THAT(done["stories"], SizeIs(2));
    EXPECT_EQ(done["masked"], 1);
    EXPECT_THAT(done["problems"], SizeIs(2)) << "the column of numbers, and the answer 11";
    const auto bytes = readBytes(project_);
    EXPECT_THAT(bytes, Not(HasSubstr("87654321")));
    EXPECT_THAT(bytes, Not(HasSubstr("12345678")));
    const auto story = cli({"show", project_, "R1", "--json"}).json();
    EXPECT_EQ(story["method"], "survey");
    EXPECT_EQ(story["text"], "Ze belden mij terug op [telefoonnummer] en dat was fijn.");
    EXPECT_EQ(story["parts"][0]["title"], "Waarom geeft u dit cijfer?");
    EXPECT_EQ(story["consent"]["contact"], "yes");
    EXPECT_EQ(story["consent"]["research"], "unknown");
    ASSERT_EQ(cli({"code", project_, "--story", "R1", "--quote", "dat was fijn", "--code", "5"}).status, 0);
    const auto groups = summary()[0]["groups"];
    EXPECT_EQ(groups[0]["n"], 1) << "a blank and an impossible answer are outside the base";
    EXPECT_EQ(imported(file, "nps")["present"], true);
    EXPECT_THAT(summary(), SizeIs(1));
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    EXPECT_THAT(summary(), IsEmpty());
    EXPECT_THAT(cli({"stories", project_, "--json"}).json()["stories"], IsEmpty());
}

TEST_F(Responses, SmallNumbersAreShownAsCounts) {
    (void)imported(
        scratch_.write("n.csv", "respondent;Zou u ons aanbevelen? (0 = nooit, 10 = zeker)\n1;9\n2;10\n3;3\n"),
        "nps");
    const auto shown = cli({"responses", project_, "summary", "--lang", "en"});
    EXPECT_THAT(shown.out, HasSubstr("2 promoters, 0 passives, 1 detractor; n = 3"));
    EXPECT_THAT(shown.out, Not(HasSubstr("33")));
    EXPECT_THAT(cli({"responses", project_, "summary", "--lang", "nl"}).out,
                HasSubstr("2 promotors, 0 passief tevreden, 1 criticaster; n = 3"));
}

TEST_F(Responses, TheMatrixIsComparedAtTwoMoments) {
    (void)imported(scratch_.write("zrm.csv",
                                  "client;moment;Huisvesting;Sociaal netwerk\n"
                                  "A;T0;2;3\nA;T1;4;3\nB;T0;3;2\nB;T1;2;5\nC;T0;1;1\n"),
                   "zrm");
    const auto survey = summary()[0];
    EXPECT_EQ(survey["respondents"], 3);
    const auto housing = survey["items"][0];
    EXPECT_EQ(housing["item"], "housing");
    EXPECT_EQ(housing["n"], 2) << "who was measured once is no comparison";
    EXPECT_EQ(housing["better"], 1);
    EXPECT_EQ(housing["worse"], 1);
    EXPECT_EQ(housing["first"], Json({0, 1, 1, 0, 0}));
    EXPECT_EQ(survey["items"][1]["same"], 1);
}

TEST_F(Responses, OtherStatementsAndMarksAreCountedToo) {
    (void)imported(scratch_.write("l.csv",
                                  "respondent;wijk;De lift is veilig\n1;Oost;mee eens\n2;Oost;weet niet\n"
                                  "3;West;helemaal mee oneens\n4;West;\n"),
                   "likert");
    const auto item = summary("wijk")[0]["items"][0];
    EXPECT_EQ(item["n"], 2);
    EXPECT_EQ(item["favourable"], 1);
    EXPECT_EQ(item["dont_know"], 1);
    EXPECT_EQ(item["blank"], 1);
    EXPECT_EQ(item["groups"][0]["group"], "Oost");
    EXPECT_EQ(item["groups"][0]["n"], 1);
    (void)imported(scratch_.write("s.csv", "respondent;Cijfer voor de hulp\n1;8\n2;6\n3;\n"), "score");
    const auto mark = summary()[1]["items"][0];
    EXPECT_EQ(mark["n"], 2);
    EXPECT_DOUBLE_EQ(mark["mean"], 7.0);
}

TEST_F(Responses, WhatCannotBeReadIsSaid) {
    EXPECT_EQ(cli({"responses", project_, "import", sample("nps-2023.csv"), "--kind", "zrm"}).status, 1);
    EXPECT_EQ(cli({"responses", project_, "import", scratch_.file("nergens.csv"), "--kind", "nps"}).status,
              1);
    EXPECT_EQ(cli({"responses", project_, "import", sample("nps-2023.csv"), "--kind", "x"}).status, 2);
    EXPECT_EQ(cli({"responses", project_, "summary", "--json"}).json()["surveys"], Json::array());
    (void)imported(sample("nps-2023.csv"), "nps");
    const auto unknown = cli({"responses", project_, "summary", "--by", "schoenmaat"});
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err, HasSubstr("wijk"));
}

}  // namespace
}  // namespace vertelwerk::e2e
