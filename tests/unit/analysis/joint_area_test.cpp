#include "joint_fixture.h"

namespace vertelwerk::analysis {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A municipality with two neighbourhoods, two years, and a story in each neighbourhood.
Request zandermeer() {
    return Request()
        .indicator()
        .figure("GM9902", "Zandermeer", "2022", 70)
        .figure("GM9902", "Zandermeer", "2023", 66)
        .figure("WK990201", "Havenkwartier", "2022", 61)
        .figure("WK990201", "Havenkwartier", "2023", 58)
        .figure("WK990202", "Molenwijk", "2023", 71)
        .tell({.story = 1, .area = {"WK990201", ""}, .date = "2023-03-08"})
        .tell({.story = 2, .area = {"", "Molenwijk"}, .date = "2022-05"})
        .tell({.story = 3, .area = {"BU99020103", ""}, .date = "2022"});
}

TEST(JointArea, ShowsEverythingWhenNoneIsAsked) {
    const auto row = zandermeer().row();
    EXPECT_EQ(shownFigures(row).size(), 5U);
    EXPECT_EQ(row.told.stories, 3U);
}

TEST(JointArea, ShowsTheNeighbourhoodThatIsAskedByCode) {
    const auto row = zandermeer().area("WK990201").row();
    EXPECT_THAT(shownFigures(row), ElementsAre("WK990201 2022", "WK990201 2023"));
    EXPECT_EQ(row.told.stories, 2U) << "also the story of a part of the neighbourhood";
}

TEST(JointArea, FindsANeighbourhoodByItsName) {
    for (const auto* name : {"Havenkwartier", "havenkwartier", " HAVENKWARTIER ", "wk990201"}) {
        const auto row = zandermeer().area(name).row();
        EXPECT_THAT(shownFigures(row), ElementsAre("WK990201 2022", "WK990201 2023")) << name;
        EXPECT_EQ(row.told.stories, 2U) << name;
    }
}

TEST(JointArea, FindsStoriesThatOnlyNameTheirArea) {
    const auto row = zandermeer().area("WK990202").row();
    EXPECT_EQ(quotesOf(row.good), std::vector<std::string>{"s2@0"});
    EXPECT_THAT(shownFigures(row), ElementsAre("WK990202 2023"));
}

TEST(JointArea, FindsFiguresByANameThatOnlyAStoryCarries) {
    const auto row = Request()
                         .indicator()
                         .figure("WK990204", "", "2023", 12)
                         .tell({.story = 1, .area = {"WK990204", "De Kreken"}})
                         .area("de kreken")
                         .row();
    EXPECT_THAT(shownFigures(row), ElementsAre("WK990204 2023"));
    EXPECT_EQ(row.told.stories, 1U);
}

TEST(JointArea, FindsAnAreaByANameThatOnlyTheProjectKnows) {
    auto request = Request()
                       .indicator()
                       .figure("GM9902", "", "2023", 66)
                       .tell({.story = 1, .area = {"WK990201", ""}})
                       .area("Zandermeer");
    request.raw().areas = {{"GM9902", "Zandermeer"}};
    EXPECT_THAT(shownFigures(request.row()), ElementsAre("GM9902 2023"));
    EXPECT_EQ(request.row().told.stories, 1U);
}

TEST(JointArea, GathersTheStoriesOfAWholeMunicipalityBesideItsOwnFigures) {
    const auto row = zandermeer().area("Zandermeer").row();
    EXPECT_THAT(shownFigures(row), ElementsAre("GM9902 2022", "GM9902 2023"));
    EXPECT_EQ(row.told.stories, 3U);
}

TEST(JointArea, TakesTheMunicipalityWhenTheNeighbourhoodHasNoFigures) {
    const auto row = Request()
                         .indicator("Snel geholpen")
                         .figure("GM9902", "Zandermeer", "2023", 66)
                         .figure("WK990201", "Havenkwartier", "2023", 58)
                         .tell({.story = 1, .area = {"WK990202", "Molenwijk"}})
                         .area("Molenwijk")
                         .row();
    EXPECT_THAT(shownFigures(row), ElementsAre("GM9902 2023"));
    EXPECT_EQ(row.told.stories, 1U);
    EXPECT_THAT(
        warningsOfFigures(row),
        ElementsAre("\"Snel geholpen\" has no figures for Molenwijk. Shown are those of Zandermeer, the "
                    "larger area that it lies in."));
}

TEST(JointArea, TakesTheMunicipalityWhenTheNeighbourhoodsFiguresAreSuppressed) {
    const auto row = Request()
                         .indicator()
                         .figure("GM9902", "Zandermeer", "2023", 66)
                         .figure("WK990204", "De Kreken", "2023", std::nullopt)
                         .area("De Kreken")
                         .row();
    EXPECT_THAT(shownFigures(row), ElementsAre("GM9902 2023"));
    EXPECT_THAT(warningsOfFigures(row), Contains(HasSubstr("no figures for De Kreken")));
}

TEST(JointArea, TakesTheNearestLargerArea) {
    const auto row = zandermeer().area("BU99020103").row();
    EXPECT_THAT(shownFigures(row), ElementsAre("WK990201 2022", "WK990201 2023"));
    EXPECT_EQ(row.told.stories, 1U);
}

TEST(JointArea, SaysWhenNoAreaAboveHasFiguresEither) {
    const auto row = zandermeer().area("WK990399").row();
    EXPECT_THAT(shownFigures(row), IsEmpty());
    EXPECT_THAT(warningsOfFigures(row), Contains("\"Snel geholpen\" has no figures for WK990399."));
    EXPECT_EQ(row.told, Count{});
}

TEST(JointArea, NeverMistakesALikeCodeForAnAreaWithinIt) {
    // WK990210 begins as WK99021 would, and GM9902 is no part of GM990.
    const auto row = Request()
                         .indicator()
                         .figure("WK990210", "Nieuwland", "2023", 1)
                         .tell({.story = 1, .area = {"WK990210", ""}})
                         .area("WK990201")
                         .row();
    EXPECT_THAT(shownFigures(row), IsEmpty());
    EXPECT_EQ(row.told, Count{});
}

TEST(JointArea, PrefersTheAreaOfThatNameThatStoriesCarry) {
    const auto row = Request()
                         .indicator()
                         .figure("GM0001", "Centrum", "2023", 1)
                         .figure("WK000100", "Centrum", "2023", 2)
                         .figure("WK990200", "Centrum", "2023", 3)
                         .tell({.story = 1, .area = {"WK990200", "Centrum"}})
                         .tell({.story = 2, .area = {"", "Centrum"}})
                         .area("Centrum")
                         .row();
    EXPECT_THAT(shownFigures(row), ElementsAre("WK990200 2023"));
    EXPECT_EQ(row.told.stories, 2U);
    EXPECT_THAT(
        inEnglish(row.warnings),
        Contains("More than one area is called Centrum. Shown is WK990200; ask for another by its code: "
                 "GM0001, WK000100."));
}

TEST(JointArea, CountsStoriesOfUnknownAreaApart) {
    const auto row = zandermeer().tell({.story = 9}).tell({.story = 9, .begin = 30}).area("Molenwijk").row();
    EXPECT_EQ(row.told.stories, 1U);
    EXPECT_THAT(inEnglish(row.warnings), Contains("1 story is left out because its area is not known."));
}

TEST(JointPeriod, KeepsFiguresAndStoriesOfItsYears) {
    const auto row = zandermeer().period(2023, 2023).row();
    EXPECT_THAT(shownFigures(row), Each(HasSubstr("2023")));
    EXPECT_EQ(quotesOf(row.good), std::vector<std::string>{"s1@0"});
}

TEST(JointPeriod, MayBeOpenAtEitherSide) {
    EXPECT_EQ(zandermeer().period(2023, {}).row().told.stories, 1U);
    EXPECT_EQ(zandermeer().period({}, 2022).row().told.stories, 2U);
    EXPECT_THAT(shownFigures(zandermeer().period({}, 2022).row()),
                ElementsAre("GM9902 2022", "WK990201 2022"));
}

TEST(JointPeriod, TakesQuartersAndMonthsByTheirYear) {
    const auto row = Request()
                         .indicator()
                         .figure("GM9902", "Zandermeer", "2022-Q4", 1)
                         .figure("GM9902", "Zandermeer", "2023-Q1", 2)
                         .figure("GM9902", "Zandermeer", "2023-05", 3)
                         .period(2023, 2024)
                         .row();
    EXPECT_THAT(shownFigures(row), ElementsAre("GM9902 2023-Q1", "GM9902 2023-05"));
}

TEST(JointPeriod, SaysWhenThereAreNoFiguresInIt) {
    const auto row = zandermeer().period(2010, 2012).row();
    EXPECT_THAT(warningsOfFigures(row),
                Contains("\"Snel geholpen\" has no figures for this period (2010-2012)."));
    const auto inArea = zandermeer().area("Molenwijk").period(2010, {}).row();
    EXPECT_THAT(warningsOfFigures(inArea), Not(Contains(HasSubstr("no figures for Molenwijk"))))
        << "2023 is in the period";
    const auto early = zandermeer().area("Molenwijk").period({}, 2012).row();
    EXPECT_THAT(warningsOfFigures(early),
                Contains("\"Snel geholpen\" has no figures for Molenwijk (≤ 2012)."));
}

TEST(JointPeriod, CountsStoriesOfUnknownDateApart) {
    const auto row = zandermeer().tell({.story = 8}).tell({.story = 9, .date = "?"}).period(2020, 2024).row();
    EXPECT_EQ(row.told.stories, 3U);
    EXPECT_THAT(inEnglish(row.warnings), Contains("2 stories are left out because their date is not known."));
}

}  // namespace
}  // namespace vertelwerk::analysis
