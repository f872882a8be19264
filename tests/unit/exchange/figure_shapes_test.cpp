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

TEST_F(FigureShapes, ColumnsMayBeSchoolYears) {
    const FigureReading reading =
        read("Verzuim per 1.000 leerlingen;;\nGebied;2021/2022;2022/2023\nGM9902;21,5;23\nWK990201;.;19,0\n");
    EXPECT_THAT(lines(reading), ElementsAre("Verzuim per 1.000 leerlingen GM9902  2021/2022 21.5 ",
                                            "Verzuim per 1.000 leerlingen GM9902  2022/2023 23 ",
                                            "Verzuim per 1.000 leerlingen WK990201  2021/2022 none .",
                                            "Verzuim per 1.000 leerlingen WK990201  2022/2023 19 "));
}

TEST_F(FigureShapes, AProvisionalYearAndTheCountryAreKnownInTheSiteOfMunicipalities) {
    const FigureReading reading = read(
        "Onderwerp: Wmo-cliënten (per 10.000 inwoners)\nBron: CBS\n\n;2020;2021;2022 (voorlopig)\n"
        "Zandrecht (GM9902);630,4;?;701,0\nNederland;641;650;670*\nGegenereerd op 3-2-2024\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(
        lines(reading),
        ElementsAre("Wmo-cliënten GM9902 Zandrecht 2020 630.4 ", "Wmo-cliënten GM9902 Zandrecht 2021 none ?",
                    "Wmo-cliënten GM9902 Zandrecht 2022 701 *", "Wmo-cliënten NL00 Nederland 2020 641 ",
                    "Wmo-cliënten NL00 Nederland 2021 650 ", "Wmo-cliënten NL00 Nederland 2022 670 *"));
    EXPECT_THAT(reading.indicators[0].definition, Eq("Bron: CBS\nGegenereerd op 3-2-2024"));
}

TEST_F(FigureShapes, AColumnOfUnitsIsNoArea) {
    const FigureReading reading = read(
        "Gemeente Zandrecht (GM9902);;;;\nThema;Onderwerp;Eenheid;2021;2022\n"
        "Zorg;Vrijwilligers;%;44,1;-\nWonen;Veilig voelen;rapportcijfer;7,1;7,25\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Vrijwilligers GM9902  2021 44.1 ", "Vrijwilligers GM9902  2022 none -",
                            "Veilig voelen GM9902  2021 7.1 ", "Veilig voelen GM9902  2022 7.25 "));
    EXPECT_THAT(reading.indicators[0].unit, Eq("%"));
    EXPECT_THAT(reading.indicators[1].unit, Eq("rapportcijfer"));
}

TEST_F(FigureShapes, LinesAroundATableTellItsYearAndWhatItIs) {
    const FigureReading reading = read(
        "GGD - Jeugdmonitor 2023;;;\nWijk;Wijkcode;Gelukkig (%);Aantal respondenten\n"
        "Oost;WK990103;88,0;124\nWest;WK990109;0,0;1.402\nBron: GGD;;;\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(lines(reading),
                ElementsAre("Gelukkig WK990103 Oost 2023 88 ", "Gelukkig WK990109 West 2023 0 "));
    EXPECT_THAT(reading.indicators[0].observations[0].n, Eq(124));
    EXPECT_THAT(reading.indicators[0].observations[1].n, Eq(1402));
    EXPECT_THAT(reading.indicators[0].definition, Eq("GGD - Jeugdmonitor 2023\nBron: GGD"));
}

TEST_F(FigureShapes, ALongTableSaysWhatItsIndicatorsMean) {
    const FigureReading reading = read(
        "Indicator;Definitie;Bron;Eenheid;Richting;Niveau;Gebiedscode;Periode;Waarde;n;Teken\n"
        "Tevreden;Aandeel tevreden;Eigen peiling;%;hoger is beter;inwoners;WK990101;2023;78,5;41;\n"
        "Wachttijd;;;weken;hoger is slechter;voorziening;WK990101;2023;6;;**\n"
        "Aantal;;CBS;;geen oordeel;;WK990101;2023;6;;\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    ASSERT_THAT(reading.indicators, ::testing::SizeIs(3));
    EXPECT_THAT(reading.indicators[0].definition, Eq("Aandeel tevreden\nEigen peiling"));
    EXPECT_THAT(reading.indicators[0].direction, Eq(model::Direction::HigherIsBetter));
    EXPECT_THAT(reading.indicators[0].level, Eq("resident"));
    EXPECT_THAT(reading.indicators[1].direction, Eq(model::Direction::LowerIsBetter));
    EXPECT_THAT(reading.indicators[1].level, Eq("provision"));
    EXPECT_THAT(reading.indicators[2].direction, Eq(model::Direction::NoJudgement));
    EXPECT_THAT(reading.indicators[2].definition, Eq("CBS"));
}

TEST_F(FigureShapes, UnitsMayStandInARowOfTheirOwn) {
    const FigureReading below = read(
        "Regio's;Perioden;Jongeren;Aandeel jongeren\n;;aantal;%\nGM9902;2022;1 210;12,4\n"
        "GM9902;2023**;1 305;13,0\n");
    EXPECT_THAT(below.verdict, Eq(Verdict::Ok)) << problems(below);
    EXPECT_THAT(lines(below),
                ElementsAre("Jongeren GM9902  2022 1210 ", "Jongeren GM9902  2023 1305 **",
                            "Aandeel jongeren GM9902  2022 12.4 ", "Aandeel jongeren GM9902  2023 13 **"));
    EXPECT_THAT(below.indicators[1].unit, Eq("%"));
    const FigureReading beside = read(
        "Kerncijfers\n;Onderwerp;Totale bevolking;65+\nRegio's;Perioden;aantal;%\nGM9902;2022;31 204;20,5\n"
        "GM9902;2023 januari;31 377;20,75\nBron: CBS\n");
    EXPECT_THAT(beside.verdict, Eq(Verdict::Ok)) << problems(beside);
    EXPECT_THAT(lines(beside),
                ElementsAre("Totale bevolking GM9902  2022 31204 ", "Totale bevolking GM9902  2023-01 31377 ",
                            "65+ GM9902  2022 20.5 ", "65+ GM9902  2023-01 20.75 "));
    EXPECT_THAT(beside.indicators[0].unit, Eq("aantal"));
    EXPECT_THAT(beside.indicators[0].definition, Eq("Kerncijfers\nBron: CBS"));
}

TEST_F(FigureShapes, ATitleMayHaveANumberAndItsUnitBehindAComma) {
    const FigureReading reading =
        read("Tabel 1.2. Cli\u00EBnten met zorg, %\nGebied;2020;2022\nGM9902;1;2\n");
    EXPECT_THAT(lines(reading), ElementsAre("Cli\u00EBnten met zorg GM9902  2020 1 ",
                                            "Cli\u00EBnten met zorg GM9902  2022 2 "));
    EXPECT_THAT(reading.indicators[0].unit, Eq("%"));
}

TEST_F(FigureShapes, ProvincesAreCodesToo) {
    const FigureReading reading = read("RegioS;Perioden;X_1\nGM9902;2023KW01;1\nPV28  ;2023KW01;2\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(lines(reading), ElementsAre("X GM9902  2023-Q1 1 ", "X PV28  2023-Q1 2 "));
}

TEST_F(FigureShapes, OneYearIsEnough) {
    EXPECT_THAT(lines(read("Eenzaam (%)\nGebied;2020\nGM9902;40,5\nWK990101;38\n")),
                ElementsAre("Eenzaam GM9902  2020 40.5 ", "Eenzaam WK990101  2020 38 "));
}

TEST_F(FigureShapes, ASignApartFromItsNumberIsAMinus) {
    EXPECT_THAT(lines(read("Gebiedscode;Periode;Saldo\nGM9902;2023;- 7\nGM9902;2024;\u2212 1.200,5\n")),
                ElementsAre("Saldo GM9902  2023 -7 ", "Saldo GM9902  2024 -1200.5 "));
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

TEST_F(FigureShapes, AnAreaWithoutACodeIsToldOnceHoweverManyYearsItHas) {
    const FigureReading reading =
        read("Eenzaam (%);;\nWijken en buurten;2020;2022\nMolenwijk;41;44\nHaven;38;40\n");
    EXPECT_THAT(problems(reading), HasSubstr("2 areas have no CBS code, such as \"Molenwijk\""));
}

TEST_F(FigureShapes, ARowWithTheTotalDoesNotKeepCodesFromTheirLetters) {
    const FigureReading reading = read("Regio;Jaar;Aantal\n9902;2022;131\n990201;2022;45\nTotaal;2022;176\n");
    EXPECT_THAT(lines(reading), ElementsAre("Aantal GM9902  2022 131 ", "Aantal WK990201  2022 45 ",
                                            "Aantal Totaal  2022 176 "));
    EXPECT_THAT(problems(reading), HasSubstr("9902 was read as GM9902"));
    EXPECT_THAT(problems(reading), HasSubstr("1 area has no CBS code, such as \"Totaal\""));
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
