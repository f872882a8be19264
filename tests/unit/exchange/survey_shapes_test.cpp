#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/surveys.h"

#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {
namespace {

using model::SurveyKind;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The shapes in which programs write answers.
class SurveyShapes : public ::testing::Test {
  protected:
    SurveyReading read(const std::string& csv, SurveyKind kind) {
        return readSurvey(folder_.write("antwoorden.csv", csv), kind);
    }

    /// The scores of all respondents in their order.
    static std::vector<double> scoresOf(const SurveyReading& reading) {
        std::vector<double> scores;
        for (const auto& one : reading.survey.respondents) {
            for (const auto& answer : one.answers) {
                scores.push_back(answer.score.value_or(-1));
            }
        }
        return scores;
    }

    TemporaryFolder folder_;
};

TEST_F(SurveyShapes, ANumberMayStandBeforeWhatItMeans) {
    const auto reading = read(
        "nr;Aanbevelen (0-10)\n1;9 - heel waarschijnlijk\n2;0 \u2013 zeker niet\n3;8\n4;weet niet\n5;n.v.t.\n"
        "6;10 (zeker)\n7;11\n8;7,0\n9;.\n10;6/10\n11;3-4-2023\n",
        SurveyKind::Nps);
    EXPECT_THAT(scoresOf(reading), ElementsAre(9, 0, 8, 10, 7, 6));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(base::Catalogue().say(reading.problems[0]),
                Eq("2 answers were left out: \"11\" is none of the answers."));
}

TEST_F(SurveyShapes, AMarkBesideARecommendationIsNone) {
    const auto reading = read(
        "nr;Welk rapportcijfer geeft u het gesprek (0-10)?;Zou u ons aanbevelen? (0-10);En het wijkteam? "
        "(0-10)\n1;7,5;9;8\n2;8;10;3\n3;6,5;0;2\n",
        SurveyKind::Nps);
    ASSERT_THAT(reading.survey.items, SizeIs(2));
    EXPECT_THAT(reading.survey.items[0].key, Eq("Zou u ons aanbevelen? (0-10)"));
    EXPECT_THAT(reading.survey.items[1].key, Eq("En het wijkteam? (0-10)"));
    EXPECT_THAT(scoresOf(reading), ElementsAre(9, 8, 10, 3, 0, 2));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(SurveyShapes, StatementsWithWordsAndWithNumbersStandInOneTable) {
    const auto reading = read(
        "nr;Ik werd gehoord;Het gesprek was prettig (1 = helemaal mee oneens, 5 = helemaal mee eens);"
        "Kinderen in huis\n1;Mee eens;5;2\n2;Mee oneens;4;1\n3;Neutraal;2;1\n4;Mee eens;;3\n",
        SurveyKind::Likert);
    ASSERT_THAT(reading.survey.items, SizeIs(2));
    EXPECT_THAT(reading.survey.items[0].key, Eq("Ik werd gehoord"));
    EXPECT_THAT(reading.survey.items[1].favourable, ElementsAre("4", "5"));
}

TEST_F(SurveyShapes, AListOfQuestionsMayLeaveTheAnswersToTheTable) {
    const auto items = folder_.write("vragen.csv", "item;tekst;gunstig\nv1;Ik werd snel geholpen;mee eens\n");
    const auto answers =
        folder_.write("antwoorden.csv", "nr;v1\n1;mee eens\n2;neutraal\n3;weet niet\n4;Mee eens\n5;\n");
    const auto reading = readSurvey(answers, SurveyKind::Ceo, items);
    ASSERT_THAT(reading.survey.items, SizeIs(1));
    EXPECT_THAT(reading.survey.items[0].answers, ElementsAre("mee eens", "neutraal", "weet niet"));
    EXPECT_THAT(reading.survey.items[0].favourable, ElementsAre("mee eens"));
    EXPECT_THAT(reading.survey.items[0].excluded, ElementsAre("weet niet"));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(SurveyShapes, AYesOrNoMayGoOn) {
    const auto reading = read(
        "respondent;Wist u dat u hulp van een cli\u00EBntondersteuner kunt krijgen?;Cijfer\n"
        "1;Ja, dat wist ik;8\n2;Nee, dat wist ik niet;6\n3;Ja, dat wist ik;7\n4;Weet ik niet;\n",
        SurveyKind::Ceo);
    ASSERT_THAT(reading.survey.items, ::testing::Not(IsEmpty()));
    const auto& item = reading.survey.items.front();
    EXPECT_THAT(item.answers, ElementsAre("Ja, dat wist ik", "Nee, dat wist ik niet", "Weet ik niet"));
    EXPECT_THAT(item.favourable, ElementsAre("Ja, dat wist ik"));
    EXPECT_THAT(item.excluded, ElementsAre("Weet ik niet"));
}

TEST_F(SurveyShapes, TelephonesAndAddressesAreNoNumbersOfRespondents) {
    const auto reading = read(
        "nummer;meting;Financien;Huisvesting\n0612345678;1;2;3\n0612345678;2;4;3\n0687654321;1;1;1\n"
        "0687654321;2;1;2\n",
        SurveyKind::Zrm);
    EXPECT_THAT(reading.survey.respondents, SizeIs(2));
    for (const auto& one : reading.survey.respondents) {
        EXPECT_THAT(one.label, Eq(""));
    }
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(base::Catalogue().say(reading.problems[0]),
                Eq("The column \"nummer\" holds personal details; it was not read."));
    const auto mailed =
        read("id;Ik ken mijn buren\njan@voorbeeld.nl;eens\npiet@voorbeeld.nl;oneens\n", SurveyKind::Likert);
    EXPECT_THAT(mailed.survey.respondents[0].label, Eq(""));
    const auto numbered =
        read("id;Ik ken mijn buren\n118273645123;eens\n118273645124;oneens\n", SurveyKind::Likert);
    EXPECT_THAT(numbered.survey.respondents[1].label, Eq("118273645124"));
}

TEST_F(SurveyShapes, ATelephoneAmongAnswersIsNoAnswer) {
    const auto reading =
        read("nr;Ik ken mijn buren\n1;eens\n2;oneens\n3;eens\n4;neutraal\n5;Bel 06-12345678 maar\n6;eens\n",
             SurveyKind::Likert);
    ASSERT_THAT(reading.survey.items, SizeIs(1));
    EXPECT_THAT(reading.survey.items[0].answers, ElementsAre("eens", "oneens", "neutraal"));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(base::Catalogue().say(reading.problems[0]),
                ::testing::Not(::testing::HasSubstr("06-12345678")));
}

TEST_F(SurveyShapes, RowsThatAreNumberedAreNoMarks) {
    const auto reading =
        read("Rij;Cijfer voor de hulp;Ingevuld\n1;8;ja\n2;7,5;ja\n3;6;ja\n4;10;ja\n", SurveyKind::Score);
    ASSERT_THAT(reading.survey.items, SizeIs(1));
    EXPECT_THAT(reading.survey.items[0].text.nl, Eq("Cijfer voor de hulp"));
}

TEST_F(SurveyShapes, NotKnowingIsNoAnswerEvenWhenTheListOfQuestionsDoesNotSaySo) {
    const auto items = folder_.write("vragen.csv", "item;tekst;gunstig\nv1;Ik werd snel geholpen;mee eens\n");
    const auto reading =
        readSurvey(folder_.write("a.csv", "nr;v1\n1;mee eens\n2;weet niet\n3;neutraal\n4;geen mening\n"),
                   SurveyKind::Ceo, items);
    ASSERT_THAT(reading.survey.items, SizeIs(1));
    EXPECT_THAT(reading.survey.items[0].excluded, ElementsAre("weet niet", "geen mening"));
}

TEST_F(SurveyShapes, AScaleMaySayHowMuch) {
    const auto reading = read(
        "nr;I was treated well;Ik ben op tijd geholpen\n1;Somewhat agree;grotendeels mee eens\n"
        "2;Neither agree nor disagree;Enigszins oneens\n3;N/A;deels eens, deels oneens\n"
        "4;Strongly disagree;geheel mee eens\n5;Completely agree;liever niet zeggen\n",
        SurveyKind::Likert);
    ASSERT_THAT(reading.survey.items, SizeIs(2));
    EXPECT_THAT(reading.survey.items[0].favourable, ElementsAre("Somewhat agree", "Completely agree"));
    EXPECT_THAT(reading.survey.items[0].excluded, ElementsAre("N/A"));
    EXPECT_THAT(reading.survey.items[1].favourable, ElementsAre("grotendeels mee eens", "geheel mee eens"));
    EXPECT_THAT(reading.survey.items[1].excluded, ElementsAre("liever niet zeggen"));
}

TEST_F(SurveyShapes, SignsInAMatrixAreNoScores) {
    const auto reading =
        read("Client;Huisvesting - intake;Huisvesting - uitstroom\nA;4;4\nB;.;3\nC;-;x\nD;5 = volledig;*\n",
             SurveyKind::Zrm);
    EXPECT_THAT(scoresOf(reading), ElementsAre(4, 4, 3, 5));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(SurveyShapes, TheNameOfAMatrixOrAMomentMayStandBeforeADomain) {
    const auto reading = read(
        "Client;ZRM huisvesting T0;ZRM_huisvesting_T1;T0 Justitie;T1: justitie;Meting 1 - Domein "
        "Financi\u00EBn\n"
        "A;2;4;3;5;1\nB;1;2;5;5;2\n",
        SurveyKind::Zrm);
    ASSERT_THAT(reading.survey.items, SizeIs(3));
    EXPECT_THAT(reading.survey.items[0].key, Eq("housing"));
    EXPECT_THAT(reading.survey.items[1].key, Eq("justice"));
    EXPECT_THAT(reading.survey.items[2].key, Eq("finance"));
    std::vector<std::string> moments;
    for (const auto& answer : reading.survey.respondents.at(0).answers) {
        moments.push_back(answer.moment);
    }
    EXPECT_THAT(moments, ElementsAre("t0", "t1", "t0", "t1", "meting 1"));
    EXPECT_THAT(scoresOf(reading), ElementsAre(2, 4, 3, 5, 1, 1, 2, 5, 5, 2));
}

TEST_F(SurveyShapes, AMatrixMayHaveARowADomain) {
    const auto reading = read(
        "Client;Moment;Domein;Score\nA;voor;Huisvesting;2\nA;na;Huisvesting;4\nA;voor;Justitie;5\n"
        "B;voor;Huisvesting;3\n",
        SurveyKind::Zrm);
    ASSERT_THAT(reading.survey.items, SizeIs(2));
    EXPECT_THAT(reading.survey.items[0].key, Eq("housing"));
    ASSERT_THAT(reading.survey.respondents, SizeIs(2));
    EXPECT_THAT(scoresOf(reading), ElementsAre(2, 5, 4, 3));
    EXPECT_THAT(reading.survey.respondents[0].answers[2].moment, Eq("na"));
}

TEST_F(SurveyShapes, QualtricsHasThreeRowsOfNames) {
    const auto reading = read(
        "ResponseId,IPAddress,Q1_NPS_GROUP,Q1,Q2\nResponse ID,IP Address,Beveelt u ons aan? - Group,Beveelt "
        "u "
        "ons "
        "aan?,Waarom?\n\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"ip\"\"}\",\"{"
        "\"\"ImportId\"\":\"\"g"
        "\"\"}\",\"{\"\"ImportId\"\":\"\"q1\"\"}\",\"{\"\"ImportId\"\":\"\"q2\"\"}\"\nR_1,1.2.3.4,3,9,Snel "
        "geholpen\nR_2,1.2.3.4,1,2,Lang gewacht\n",
        SurveyKind::Nps);
    ASSERT_THAT(reading.survey.items, SizeIs(1));
    EXPECT_THAT(reading.survey.items[0].text.nl, Eq("Beveelt u ons aan?"));
    EXPECT_THAT(scoresOf(reading), ElementsAre(9, 2));
    ASSERT_THAT(reading.survey.respondents, SizeIs(2));
    ASSERT_THAT(reading.survey.respondents[0].open, SizeIs(1));
    EXPECT_THAT(reading.survey.respondents[0].open[0].question, Eq("Waarom?"));
    ASSERT_THAT(reading.problems, SizeIs(1)) << "an address is personal";
}

TEST_F(SurveyShapes, SurveyMonkeyHasTheKindsOfAnswersBelowTheQuestions) {
    const auto reading = read(
        "Respondent ID,Beveelt u ons aan?,Waarom?,Wie hielp u?,\n,,Open-Ended Response,De buren,De "
        "gemeente\n1,10,Snel geholpen,De buren,\n2,5,Lang gewacht,,De gemeente\n",
        SurveyKind::Nps);
    EXPECT_THAT(scoresOf(reading), ElementsAre(10, 5));
    ASSERT_THAT(reading.survey.respondents, SizeIs(2));
    EXPECT_THAT(reading.survey.respondents[1].attributes,
                ElementsAre(model::Attribute{"Wie hielp u?: De gemeente", "De gemeente"}));
}

}  // namespace
}  // namespace vertelwerk::exchange::testing
