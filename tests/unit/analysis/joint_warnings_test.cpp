#include "joint_fixture.h"

namespace vertelwerk::analysis {
namespace {

using model::Direction;
using model::Observation;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A neighbourhood with figures and stories of the same area and years, of which nothing needs saying.
Request fitting() {
    return Request()
        .indicator()
        .figure(Observation{"WK990201", "Havenkwartier", "2022", 61.0, 212, "", "61"})
        .figure(Observation{"WK990201", "Havenkwartier", "2023", 58.0, 198, "", "58"})
        .tell({.story = 1, .area = {"WK990201", ""}, .date = "2022-03-17"})
        .tell({.story = 2, .area = {"WK990201", ""}, .date = "2023-10-09"})
        .tell({.story = 3, .area = {"WK990201", ""}, .date = "2023-10-09"});
}

TEST(JointWarnings, AreAbsentWhenNumbersAndStoriesFit) {
    const auto row = fitting().row();
    EXPECT_THAT(inEnglish(row.warnings), IsEmpty());
    EXPECT_THAT(warningsOfFigures(row), IsEmpty());
}

TEST(JointWarnings, SayThatFiguresAreOfAnotherLevelThanTheStories) {
    const auto row = Request()
                         .indicator()
                         .figure("GM9902", "Zandermeer", "2023", 66)
                         .tell({.story = 1, .area = {"WK990201", "Havenkwartier"}})
                         .tell({.story = 2, .area = {"WK990202", "Molenwijk"}})
                         .tell({.story = 3, .area = {"WK990202", "Molenwijk"}})
                         .row();
    EXPECT_THAT(warningsOfFigures(row),
                ElementsAre("The figures are of Zandermeer, stories of Havenkwartier, "
                            "Molenwijk: areas of another level."));
}

TEST(JointWarnings, SayNothingOfLevelWhenTheStoriesLevelIsAmongTheFigures) {
    const auto row = fitting().figure("GM9902", "Zandermeer", "2023", 66).row();
    EXPECT_THAT(warningsOfFigures(row), IsEmpty());
}

TEST(JointWarnings, SayWhichStoriesFallOutsideTheYearsOfTheFigures) {
    const auto row = fitting()
                         .tell({.story = 4, .area = {"WK990201", ""}, .date = "2019-01"})
                         .tell({.story = 5, .area = {"WK990201", ""}, .date = "2024"})
                         .tell({.story = 6, .area = {"WK990201", ""}})
                         .row();
    EXPECT_THAT(warningsOfFigures(row),
                ElementsAre("The figures are of 2022-2023, but there are stories of 2019, 2024."));
}

TEST(JointWarnings, TakeASchoolYearForBothOfItsYears) {
    const auto row = Request()
                         .indicator()
                         .figure("WK990201", "Havenkwartier", "2022/2023", 8)
                         .tell({.story = 1, .area = {"WK990201", ""}, .date = "2023-04-02"})
                         .tell({.story = 2, .area = {"WK990201", ""}, .date = "2022-10-02"})
                         .tell({.story = 3, .area = {"WK990201", ""}, .date = "2024-02-01"})
                         .row();
    EXPECT_THAT(warningsOfFigures(row),
                ElementsAre("The figures are of 2022-2023, but there are stories of 2024."));
}

TEST(JointWarnings, CountNoYearWhoseFigureIsMissing) {
    const auto row = fitting()
                         .figure("WK990201", "Havenkwartier", "2024", std::nullopt)
                         .tell({.story = 5, .area = {"WK990201", ""}, .date = "2024"})
                         .row();
    EXPECT_THAT(warningsOfFigures(row),
                ElementsAre("The figures are of 2022-2023, but there are stories of 2024."));
}

TEST(JointWarnings, SayThatTheDirectionIsNotRecorded) {
    const auto warningsWith = [](Direction direction) {
        return warningsOfFigures(
            Request().indicator("Eenzaam", "%", direction).figure("GM9902", "Zandermeer", "2023", 12).row());
    };
    EXPECT_THAT(warningsWith(Direction::Unknown),
                ElementsAre("It is not recorded whether higher is better or worse for \"Eenzaam\"."));
    EXPECT_THAT(warningsWith(Direction::LowerIsBetter), IsEmpty());
    EXPECT_THAT(warningsWith(Direction::NoJudgement), IsEmpty());
}

TEST(JointWarnings, NameFiguresThatRestOnFewAnswers) {
    const auto warningsOf = [](std::int64_t n) {
        return warningsOfFigures(Request()
                                     .indicator()
                                     .figure(Observation{"WK990204", "De Kreken", "2023", 50.0, n, "", "50"})
                                     .row());
    };
    EXPECT_THAT(warningsOf(9),
                ElementsAre("Fewer than 10 answers, too few for a percentage: De Kreken 2023."));
    EXPECT_THAT(warningsOf(10), ElementsAre("Fewer than 30 answers, so only an indication: De Kreken 2023."));
    EXPECT_THAT(warningsOf(29), ElementsAre("Fewer than 30 answers, so only an indication: De Kreken 2023."));
    EXPECT_THAT(warningsOf(30), IsEmpty());
}

TEST(JointWarnings, NameProvisionalFigures) {
    for (const auto* sign : {"*", "**", "Provisional", "Voorlopig"}) {
        const auto row =
            fitting().figure(Observation{"WK990201", "Havenkwartier", "2024", 55.0, {}, sign, ""}).row();
        EXPECT_THAT(warningsOfFigures(row),
                    ElementsAre("Provisional figures, which may still change: Havenkwartier 2024."))
            << sign;
    }
    const auto unknown =
        fitting().figure(Observation{"WK990201", "", "2024", std::nullopt, {}, ".", "."}).row();
    EXPECT_THAT(warningsOfFigures(unknown), IsEmpty());
}

TEST(JointWarnings, ShortenALongListOfFigures) {
    Request request;
    request.indicator();
    for (int year = 2010; year < 2020; ++year) {
        request.figure(Observation{"GM9902", "Zandermeer", std::to_string(year), 1.0, {}, "*", ""});
    }
    EXPECT_THAT(warningsOfFigures(request.row()),
                ElementsAre("Provisional figures, which may still change: Zandermeer 2010, Zandermeer 2011, "
                            "Zandermeer 2012, Zandermeer 2013, Zandermeer 2014 (+5)."));
}

TEST(JointWarnings, SayThatFewTell) {
    const auto warningsOf = [](std::int64_t tellers) {
        Request request;
        for (std::int64_t story = 1; story <= tellers; ++story) {
            request.tell({.story = story});
        }
        return inEnglish(request.row().warnings);
    };
    EXPECT_THAT(warningsOf(0), IsEmpty());
    EXPECT_THAT(warningsOf(1), ElementsAre(HasSubstr("Only 1 teller speaks")));
    EXPECT_THAT(warningsOf(2), ElementsAre(HasSubstr("Only 2 tellers speak")));
    EXPECT_THAT(warningsOf(3), IsEmpty());
}

TEST(JointWarnings, ForbidComparingIndicatorsOfDifferentUnits) {
    const auto warningsOf = [](const std::string& one, const std::string& other) {
        return inEnglish(Request().indicator("Eenzaam", one).indicator("Wachttijd", other).row().warnings);
    };
    EXPECT_THAT(warningsOf("%", "dagen"),
                Contains("These indicators have different units, so never compare their "
                         "figures: Eenzaam (%), Wachttijd (dagen)."));
    EXPECT_THAT(warningsOf("%", ""), Contains(HasSubstr("Eenzaam (%), Wachttijd.")));
    EXPECT_THAT(warningsOf("%", "%"), Not(Contains(HasSubstr("units"))));
}

}  // namespace
}  // namespace vertelwerk::analysis
