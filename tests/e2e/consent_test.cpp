#include "e2e/cli.h"
#include "e2e/tsv.h"

#include <gmock/gmock.h>

namespace vertelwerk::e2e {
namespace {

using testing::HasSubstr;

class ConsentDesk : public testing::Test {
  protected:
    void SetUp() override {
        project_ = scratch_.file("p.vertelwerk");
        ASSERT_EQ(cli({"new", project_}).status, 0);
        add("een", "7", "onderzoek=ja");
        add("twee", "8", "");
        add("drie", "9", "");
    }

    void add(const std::string& name, const std::string& number, const std::string& consent) {
        const auto file = scratch_.write(name + ".txt", "Titel: " + name + "\nVerhaalnummer: " + number +
                                                            "\nToestemming: " + consent + "\n\nDe brug " +
                                                            name + " was open.\n");
        ASSERT_EQ(cli({"import", project_, file}).status, 0);
    }

    [[nodiscard]] Json consentOf(const std::string& story) const {
        return cli({"show", project_, story, "--json"}).json()["consent"];
    }

    Scratch scratch_;
    std::string project_;
};

TEST_F(ConsentDesk, TakesAListByStoryNumberAsOneStep) {
    const auto list =
        scratch_.write("lijst.csv",
                       "Verhaalnummer;leersessie;citaat;Datum;Hoe;Mag in de krant\n"
                       "7;ja;nee;3-5-2024;formulier;nee\n8;ja;;;;\n99;ja;ja;;;\n9;misschien;;;;\n");
    const auto preview = cli({"consent", project_, "--from", list, "--preview", "--json"});
    ASSERT_EQ(preview.status, 0) << preview.err;
    EXPECT_EQ(preview.json()["refused"], 2);
    EXPECT_EQ(preview.json()["recorded"], 0);
    EXPECT_EQ(preview.json()["unused_columns"], Json::array({"Mag in de krant"}));
    EXPECT_EQ(preview.json()["rows"][0]["date"], "2024-05-03");
    EXPECT_EQ(consentOf("een.txt")["learning"], "unknown") << "a preview changes nothing";

    const auto done = cli({"consent", project_, "--from", list, "--json"});
    EXPECT_EQ(done.status, 3) << done.err;
    EXPECT_EQ(done.json()["recorded"], 2);
    EXPECT_EQ(done.json()["rows"][2]["story"], nullptr);
    EXPECT_THAT(done.json()["rows"][3]["problem"].get<std::string>(), HasSubstr("misschien"));
    EXPECT_EQ(consentOf("een.txt")["learning"], "yes");
    EXPECT_EQ(consentOf("een.txt")["quote"], "no");
    EXPECT_EQ(consentOf("een.txt")["research"], "yes") << "what the list does not speak of stays";
    EXPECT_EQ(consentOf("twee.txt")["learning"], "yes");
    EXPECT_EQ(consentOf("twee.txt")["quote"], "unknown");
    EXPECT_EQ(consentOf("drie.txt")["learning"], "unknown");
    ASSERT_EQ(cli({"undo", project_}).status, 0);
    EXPECT_EQ(consentOf("een.txt")["learning"], "unknown");
    EXPECT_EQ(consentOf("twee.txt")["learning"], "unknown");
}

TEST_F(ConsentDesk, SaysOfARowWithoutItsStoryWhatAListMayName) {
    const auto list = scratch_.write(
        "lijst.csv", "Nummer;Onderzoek;Datum;Hoe;Bewoording\nX-99;ja;12-4-2023;formulier;versie 2\n");
    const auto seen = cli({"consent", project_, "--from", list, "--preview", "--json", "--lang", "en"});
    ASSERT_EQ(seen.status, 0) << seen.err;
    EXPECT_THAT(seen.json()["rows"][0]["problem"].get<std::string>(),
                AllOf(HasSubstr("No story has the number or file name X-99."), Not(HasSubstr(" id"))));
    EXPECT_THAT(seen.json()["unused_columns"], testing::IsEmpty());
}

TEST_F(ConsentDesk, ARowWithoutAnswersIsToldAndNotCounted) {
    const auto list = scratch_.write("lijst.csv", "Verhaalnummer;leersessie\n7;ja\n8;\n9; \n");
    const auto done = cli({"consent", project_, "--from", list, "--json"});
    EXPECT_EQ(done.status, 0) << done.err;
    EXPECT_EQ(done.json()["recorded"], 1);
    EXPECT_EQ(done.json()["empty"], 2);
    EXPECT_EQ(done.json()["refused"], 0);
    const auto none = scratch_.write("leeg.csv", "Verhaalnummer;leersessie\n7;\n8;\n");
    EXPECT_EQ(cli({"consent", project_, "--from", none}).status, 1) << "nothing to record";
    EXPECT_THAT(cli({"consent", project_, "--from", none, "--preview", "--lang", "en"}).out,
                HasSubstr("2 rows hold no answer and change nothing."));
}

TEST_F(ConsentDesk, AListThatContradictsItselfDecidesNothing) {
    const auto list =
        scratch_.write("lijst.csv", "Verhaalnummer;onderzoek;citaat\n8;ja;ja\n9;ja;\n8;nee;\n9;ja;nee\n");
    const auto done = cli({"consent", project_, "--from", list, "--json"});
    EXPECT_EQ(done.status, 3) << done.err;
    EXPECT_EQ(done.json()["recorded"], 2);
    EXPECT_EQ(done.json()["refused"], 2);
    EXPECT_THAT(done.json()["rows"][0]["problem"].get<std::string>(),
                HasSubstr("verschillende antwoorden voor hetzelfde doel"));
    EXPECT_THAT(done.json()["rows"][2]["problem"].get<std::string>(),
                HasSubstr("verschillende antwoorden voor hetzelfde doel"));
    EXPECT_EQ(consentOf("twee.txt")["research"], "unknown");
    EXPECT_EQ(consentOf("twee.txt")["quote"], "unknown");
    EXPECT_EQ(consentOf("drie.txt")["research"], "yes");
    EXPECT_EQ(consentOf("drie.txt")["quote"], "no");
}

TEST_F(ConsentDesk, OfAnswersWithDatesTheLastHoldsWhereverItStands) {
    const auto list = scratch_.write("lijst.csv",
                                     "Verhaalnummer;onderzoek;Datum\n8;nee;1-3-2024\n8;ja;1-2-2022\n"
                                     "9;ja;1-2-2022\n9;nee;\n");
    const auto done = cli({"consent", project_, "--from", list, "--json"});
    EXPECT_EQ(done.status, 3) << done.err;
    EXPECT_EQ(done.json()["recorded"], 2);
    EXPECT_EQ(done.json()["refused"], 2) << "an answer without a date may be the older one";
    EXPECT_EQ(consentOf("twee.txt")["research"], "no");
    EXPECT_EQ(consentOf("drie.txt")["research"], "unknown");
}

TEST_F(ConsentDesk, RefusesAListWithoutTheColumnsItNeeds) {
    const auto list = scratch_.write("lijst.csv", "naam;ja\nx;y\n");
    EXPECT_EQ(cli({"consent", project_, "--from", list}).status, 1);
    EXPECT_EQ(cli({"consent", project_, "--from", list, "--story", "7"}).status, 2);
    EXPECT_EQ(cli({"consent", project_}).status, 2);
}

TEST_F(ConsentDesk, AStrictCollectionSetsUnknownApartAndTakesItBack) {
    ASSERT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 3);
    const auto strict = cli({"collection", project_, "--strict", "yes", "--ground", "public-task", "--note",
                             "FG, 3 mei", "--json"});
    ASSERT_EQ(strict.status, 0) << strict.err;
    EXPECT_EQ(strict.json()["ground"], "public-task");
    EXPECT_EQ(strict.json()["set_apart"]["consent-unknown"], 2);
    EXPECT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 1);
    EXPECT_EQ(cli({"code", project_, "--story", "twee.txt", "--quote", "brug", "--code", "5"}).status, 1);
    ASSERT_EQ(cli({"consent", project_, "--story", "twee.txt", "--set", "research=yes"}).status, 0);
    EXPECT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 2);
    ASSERT_EQ(cli({"collection", project_, "--strict", "no"}).status, 0);
    EXPECT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 3);
    EXPECT_EQ(cli({"check", project_, "--json"}).json()["ok"], true);
}

TEST_F(ConsentDesk, WarnsBeforeTheCollectionMustGo) {
    EXPECT_EQ(cli({"collection", project_, "--json"}).json()["days_left"], nullptr);
    EXPECT_EQ(cli({"collection", project_, "--keep-until", "gisteren"}).status, 1);
    const auto passed = cli({"collection", project_, "--keep-until", "2020-01-01", "--lang", "en"});
    ASSERT_EQ(passed.status, 0) << passed.err;
    EXPECT_THAT(passed.out, HasSubstr("had to be erased by 1 January 2020"));
    EXPECT_LT(cli({"collection", project_, "--json"}).json()["days_left"].get<int>(), 0);
    ASSERT_EQ(cli({"collection", project_, "--keep-until", "none"}).status, 0);
    EXPECT_EQ(cli({"collection", project_, "--json"}).json()["keep_until"], nullptr);
}

TEST_F(ConsentDesk, SetsAStoryApartAfterItsLastDay) {
    ASSERT_EQ(cli({"consent", project_, "--story", "een.txt", "--until", "2020-05-05"}).status, 0);
    EXPECT_EQ(cli({"collection", project_, "--json"}).json()["set_apart"]["expired"], 1);
    EXPECT_EQ(cli({"search", project_, "brug", "--json"}).json()["total"], 2);
}

}  // namespace
}  // namespace vertelwerk::e2e
