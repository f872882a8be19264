#include "vertelwerk/exchange/surveys.h"

#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {
namespace {

using model::SurveyKind;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;
using ::testing::Optional;

std::filesystem::path sample(const char* name) {
    return std::filesystem::path(SAMPLES_DIR) / "cijfers" / name;
}

TEST(SurveyKinds, AreToldFromTheQuestions) {
    EXPECT_THAT(likelyKind(sample("nps-2023.csv")), Optional(SurveyKind::Nps)) << "to speak well of";
    EXPECT_THAT(likelyKind(sample("nps-2024.csv")), Optional(SurveyKind::Nps)) << "to recommend";
    EXPECT_THAT(likelyKind(sample("ceo-wmo-2023.csv")), Optional(SurveyKind::Ceo));
    EXPECT_THAT(likelyKind(sample("ceo-wmo-items.csv")), Eq(std::nullopt)) << "questions, no answers";
    EXPECT_THAT(likelyKind(sample("kerncijfers-wijken-2021-2024.csv")), Eq(std::nullopt));
}

TEST(SurveyKinds, ToRecommendIsAskedInManyWords) {
    const TemporaryFolder folder;
    const auto kindOf = [&](const std::string& question) {
        return likelyKind(folder.write("n.csv", "nr;" + question + "\n1;9\n2;6\n3;10\n"));
    };
    for (const char* question :
         {"Hoe waarschijnlijk is het dat u ons aanbeveelt?", "Beveelt u het wijkteam aan bij anderen?",
          "Zou u ons aanraden?", "Raadt u de dagbesteding aan?", "Spreekt u positief over ons?",
          "Would you recommend us?", "NPS"}) {
        EXPECT_THAT(kindOf(question), Optional(SurveyKind::Nps)) << question;
    }
    for (const char* question : {"Hoe positief bent u over de hulp?", "Cijfer voor de raad van advies"}) {
        EXPECT_THAT(kindOf(question), Optional(SurveyKind::Score)) << question;
    }
}

TEST(SurveyKinds, AMatrixMarksAndStatementsAreKnownWithoutAList) {
    const TemporaryFolder folder;
    const auto matrix = folder.write("z.csv",
                                     "client;moment;Huisvesting;Sociaal netwerk;Justitie\n"
                                     "1;T0;2;3;5\n1;T1;3;3;5\n");
    EXPECT_THAT(likelyKind(matrix), Optional(SurveyKind::Zrm));
    const auto marks = folder.write("c.csv", "nr;Cijfer bejegening;Cijfer snelheid\n1;8;7\n2;9;4\n");
    EXPECT_THAT(likelyKind(marks), Optional(SurveyKind::Score));
    const auto statements =
        folder.write("l.csv", "nr;Het buurthuis is gezellig;Ik kom er vaak\n1;mee eens;nee\n2;neutraal;ja\n");
    EXPECT_THAT(likelyKind(statements), Optional(SurveyKind::Likert));
    const auto national =
        folder.write("w.csv",
                     "nr;De medewerker nam mij serieus;Ik werd snel geholpen;De ondersteuning "
                     "past bij mijn hulpvraag\n1;mee eens;mee eens;neutraal\n");
    EXPECT_THAT(likelyKind(national), Optional(SurveyKind::Ceo));
    EXPECT_THAT(likelyKind(folder.path() / "nowhere.csv"), Eq(std::nullopt));
}

TEST(SurveyAnswers, WhoDoesNotKnowGaveNoWrongAnswer) {
    const TemporaryFolder folder;
    const auto file =
        folder.write("n.csv",
                     "nr;Beveelt u ons aan? (0-10)\n1;9\n2;weet niet\n3;geen mening\n4;11\n5;7\n"
                     "6;8\n7;10\n8;6\n9;5\n10;9\n");
    const auto reading = readSurvey(file, SurveyKind::Nps);
    ASSERT_THAT(reading.problems.size(), Eq(1U));
    EXPECT_THAT(reading.problems[0].arguments, ::testing::ElementsAre("1", "11"));
}

TEST(SurveyAnswers, AReasonInAFewWordsIsAnOpenAnswer) {
    const TemporaryFolder folder;
    const auto file = folder.write("o.csv",
                                   "nr;Zou u ons aanbevelen? (0-10);Wat is de reden van uw cijfer?;In welke "
                                   "wijk woont u?\n1;9;Snel geholpen;Het Centrum\n2;4;Wachten;De Molen\n");
    const auto reading = readSurvey(file, SurveyKind::Nps);
    ASSERT_THAT(reading.survey.respondents.size(), Eq(2U));
    ASSERT_THAT(reading.survey.respondents[0].open.size(), Eq(1U));
    EXPECT_THAT(reading.survey.respondents[0].open[0].text, Eq("Snel geholpen"));
    EXPECT_THAT(reading.survey.respondents[1].open.size(), Eq(1U));
    EXPECT_THAT(reading.survey.respondents[0].attributes.size(), Eq(1U)) << "the neighbourhood";
}

TEST(SurveyNumbers, AHeadingSaysWhichEndIsGood) {
    const TemporaryFolder folder;
    const auto file = folder.write("l.csv",
                                   "nr;Ik voel mij gehoord (1 = helemaal oneens, 5 = helemaal eens);"
                                   "Ik wist de weg (1 = zeer eens - 5 = zeer oneens);Het is hier druk (1-5)\n"
                                   "1;4;2;1\n2;5,00;1;3\n3;weet niet;5;3\n4;;4;9\n5;2;3;2\n6;1;1;5\n");
    const auto reading = readSurvey(file, SurveyKind::Likert);
    const auto& items = reading.survey.items;
    ASSERT_THAT(items.size(), Eq(3U));
    EXPECT_THAT(items[0].answers, ElementsAre("1", "2", "3", "4", "5", "weet niet"));
    EXPECT_THAT(items[0].favourable, ElementsAre("4", "5"));
    EXPECT_THAT(items[0].excluded, ElementsAre("weet niet"));
    EXPECT_THAT(items[1].favourable, ElementsAre("1", "2"));
    EXPECT_THAT(items[2].answers, ElementsAre("1", "2", "3", "4", "5"));
    EXPECT_THAT(items[2].favourable, IsEmpty());
    EXPECT_TRUE(model::hasUnknownDirection(items[2]));
    EXPECT_THAT(reading.survey.respondents[1].answers[0].value, Eq("5"));
    EXPECT_THAT(reading.problems.size(), Eq(2U)) << "which end is good, and the 9";
}

TEST(SurveyNumbers, StatementsWithoutAScaleAreCounted) {
    const TemporaryFolder folder;
    const auto file = folder.write("q.csv",
                                   "nr;leeftijdsgroep;opleiding;stelling 1;stelling 2;stelling 3\n"
                                   "1;3;2;4;1;4\n2;5;1;2;3;3\n3;4;4;3;;1\n");
    EXPECT_THAT(likelyKind(file), Optional(SurveyKind::Likert));
    const auto reading = readSurvey(file, SurveyKind::Likert);
    ASSERT_THAT(reading.survey.items.size(), Eq(3U));
    EXPECT_THAT(reading.survey.items[1].answers, ElementsAre("1", "2", "3", "4"));
    EXPECT_THAT(reading.survey.respondents[0].attributes.size(), Eq(2U));
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
}

TEST(SurveyNumbers, AnAnswerMayHaveItsNumberBeforeIt) {
    const TemporaryFolder folder;
    const auto file = folder.write("w.csv",
                                   "nr;Ik voel mij gehoord\n1;4 - mee eens\n2;5 (helemaal mee eens)\n"
                                   "3;2. mee oneens\n");
    const auto reading = readSurvey(file, SurveyKind::Likert);
    ASSERT_THAT(reading.survey.items.size(), Eq(1U));
    EXPECT_THAT(reading.survey.items[0].favourable, ElementsAre("4 - mee eens", "5 (helemaal mee eens)"));
}

TEST(SurveyNumbers, MarksAndNumbersOfThingsAreNoStatements) {
    const TemporaryFolder folder;
    const auto marks = folder.write("c.csv",
                                    "nr;Welk cijfer geeft u de hulp?;Welk cijfer geeft u de buurt?;"
                                    "Welk cijfer geeft u de school?\n1;5;4;3\n2;2;4;5\n");
    EXPECT_THAT(likelyKind(marks), Optional(SurveyKind::Score));
    const auto things = folder.write("d.csv", "nr;Aantal kinderen thuis wonend;Wijk\n1;2;Noord\n2;3;Zuid\n");
    EXPECT_THAT(readSurvey(things, SurveyKind::Likert).verdict, Eq(Verdict::Refused));
}

}  // namespace
}  // namespace vertelwerk::exchange::testing
