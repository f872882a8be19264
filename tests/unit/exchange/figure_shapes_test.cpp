#include "unit/exchange/figure_reading.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class FigureShapes : public FigureReadingTest {
  protected:
    /// "name area areaName period value sign" of each observation.
    static std::vector<std::string> lines(const FigureReading& reading) {
        std::vector<std::string> all;
        for (const model::Indicator& indicator : reading.indicators) {
            for (const model::Observation& one : indicator.observations) {
                all.push_back(fmt::format("{} {} {} {} {} {}", indicator.name, one.area, one.areaName,
                                          one.period, one.value ? fmt::format("{}", *one.value) : "none",
                                          one.sign));
            }
        }
        return all;
    }
};

TEST_F(FigureShapes, ACodeMayStandBesideTheNameOfItsArea) {
    const FigureReading reading = read(
        "Aandeel eenzaam (%)\n;2016;2022\nZandrecht (GM9902);31,2;33,4\nWK990201 Molenhoek;30;.\n"
        "Bron: GGD\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(lines(reading), ElementsAre("Aandeel eenzaam GM9902 Zandrecht 2016 31.2 ",
                                            "Aandeel eenzaam GM9902 Zandrecht 2022 33.4 ",
                                            "Aandeel eenzaam WK990201 Molenhoek 2016 30 ",
                                            "Aandeel eenzaam WK990201 Molenhoek 2022 none ."));
    EXPECT_THAT(reading.indicators[0].unit, Eq("%"));
    EXPECT_THAT(reading.indicators[0].definition, HasSubstr("Bron: GGD"));
}

TEST_F(FigureShapes, ASignOrAHeadingAmongTheRowsDoesNotEndTheTable) {
    const FigureReading reading = read(
        "Klachten;;\nGebied;2021;2022\nGM9902;4;5\nWijken:;;\nWK990201;x;^\nWK990202;1;vier\n"
        "WK990203;2;3\nBron: gemeente;;\nPeildatum;2023;\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Klachten GM9902  2021 4 ", "Klachten GM9902  2022 5 ",
                            "Klachten WK990201  2021 none x", "Klachten WK990201  2022 none ^",
                            "Klachten WK990203  2021 2 ", "Klachten WK990203  2022 3 "));
    EXPECT_THAT(problems(reading), HasSubstr("\"WK990202\" holds more words than figures"));
}

TEST_F(FigureShapes, WordsMayStandForSignsAndBracketsForMinus) {
    EXPECT_THAT(lines(read("Saldo;;\nGebied;2021;2022\nGM9902;(2,5);n.b.\nWK990201;geheim;\u22123,0\n")),
                ElementsAre("Saldo GM9902  2021 -2.5 ", "Saldo GM9902  2022 none n.b.",
                            "Saldo WK990201  2021 none geheim", "Saldo WK990201  2022 -3 "));
}

TEST_F(FigureShapes, AnAreaWithoutFiguresBelowTheLastIsToldOf) {
    const FigureReading reading =
        read("Saldo;;\nGebied;2021;2022\nGM9902;1;2\nWK990201;een;twee\nBron: CBS;;\n");
    EXPECT_THAT(lines(reading), ElementsAre("Saldo GM9902  2021 1 ", "Saldo GM9902  2022 2 "));
    EXPECT_THAT(problems(reading), HasSubstr("\"WK990201\" holds more words than figures"));
}

TEST_F(FigureShapes, TheCodeMayStandBehindTheNameBelowGroupsOfPeriods) {
    const FigureReading reading =
        read("Monitor;;;\nWijk;Wijkcode;Eenzaam (%);\n;;2020;2022\nMolenwijk;WK990201;45;47\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(lines(reading),
                ElementsAre("Eenzaam WK990201 Molenwijk 2020 45 ", "Eenzaam WK990201 Molenwijk 2022 47 "));
}

TEST_F(FigureShapes, CodesWithoutTheirLettersMayBePaddedWithSpaces) {
    EXPECT_THAT(lines(read("Regio;Jaar;Aantal\n\"9902      \";2022;131\n\"  990201  \";2022;45\n")),
                ElementsAre("Aantal GM9902  2022 131 ", "Aantal WK990201  2022 45 "));
}

TEST_F(FigureShapes, ARowWithTheTotalDoesNotKeepCodesFromTheirLetters) {
    const FigureReading reading = read("Regio;Jaar;Aantal\n9902;2022;131\n990201;2022;45\nTotaal;2022;176\n");
    EXPECT_THAT(lines(reading), ElementsAre("Aantal GM9902  2022 131 ", "Aantal WK990201  2022 45 ",
                                            "Aantal Totaal  2022 176 "));
    EXPECT_THAT(problems(reading), HasSubstr("9902 was read as GM9902"));
    EXPECT_THAT(problems(reading), HasSubstr("1 row has an area that is no CBS code, such as \"Totaal\""));
}

TEST_F(FigureShapes, APeriodThatWasRevisedSaysSo) {
    EXPECT_THAT(lines(read("Regio;Jaar;Aantal\nGM9902;2021;1\nGM9902;2022**;2\nGM9902;2023*;3\n")),
                ElementsAre("Aantal GM9902  2021 1 ", "Aantal GM9902  2022 2 **", "Aantal GM9902  2023 3 *"));
    EXPECT_THAT(lines(read("Regio;Jaar;Indicator;Waarde\nGM9902;2022**;Hulp;2\n")),
                ElementsAre("Hulp GM9902  2022 2 **"));
}

TEST_F(FigureShapes, PeriodsAreKnownByWhatTheyAre) {
    const FigureReading reading = read(
        "Gemeente;Maand of kwartaal;Aanvragen\nGM9902;jan-23;12\nGM9902;1-3-2023;15\nGM9902;april 2024;17\n"
        "GM9902;2023-K2;40\nGM9902;Q3 2023;41\nGM9902;2e kwartaal 2024;42\nGM9902;1e halfjaar 2022;80\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Aanvragen GM9902  2023-01 12 ", "Aanvragen GM9902  2023-03-01 15 ",
                            "Aanvragen GM9902  2024-04 17 ", "Aanvragen GM9902  2023-Q2 40 ",
                            "Aanvragen GM9902  2023-Q3 41 ", "Aanvragen GM9902  2024-Q2 42 ",
                            "Aanvragen GM9902  2022-H1 80 "))
        << problems(reading);
}

TEST_F(FigureShapes, AMinusMayBeTheSignOfPrinters) {
    const FigureReading reading =
        read("Gebied;Periode;Saldo\nGM9902;2022;-3,2\nGM9902;2023;\u22121.250,5\nGM9902;2024;\u2013\n");
    EXPECT_THAT(lines(reading), ElementsAre("Saldo GM9902  2022 -3.2 ", "Saldo GM9902  2023 -1250.5 ",
                                            "Saldo GM9902  2024 none \u2013"));
    EXPECT_THAT(reading.problems, IsEmpty()) << problems(reading);
}

TEST_F(FigureShapes, TheUnitStandsInTheColumnsNameOrBehindItsFigures) {
    const FigureReading reading = read(
        "Regio;Jaar;Eenzaam (%);Schulden;Inwoners (1 januari)\nGM9902;2022;12,5;3%;100\n"
        "GM9903;2022;9;4,5%;200\n");
    EXPECT_THAT(lines(reading), ElementsAre("Eenzaam GM9902  2022 12.5 ", "Eenzaam GM9903  2022 9 ",
                                            "Schulden GM9902  2022 3 ", "Schulden GM9903  2022 4.5 ",
                                            "Inwoners (1 januari) GM9902  2022 100 ",
                                            "Inwoners (1 januari) GM9903  2022 200 "));
    EXPECT_THAT(reading.indicators[0].unit, Eq("%"));
    EXPECT_THAT(reading.indicators[1].unit, Eq("%"));
    EXPECT_THAT(reading.indicators[2].unit, Eq(""));
}

TEST_F(FigureShapes, ALongTableMayNameAreasInAColumnOfTheirOwn) {
    EXPECT_THAT(
        lines(read("Area code,Area,Period,Indicator,Value\nGM9902,Zandrecht,2022,Loneliness,12.5\n"
                   "WK990201,Molenhoek,2022,Loneliness,13\n")),
        ElementsAre("Loneliness GM9902 Zandrecht 2022 12.5 ", "Loneliness WK990201 Molenhoek 2022 13 "));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
