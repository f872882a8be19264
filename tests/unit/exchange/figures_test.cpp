#include "vertelwerk/exchange/figures.h"

#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/figure_reading.h"
#include "unit/exchange/office_files.h"

#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

class Figures : public FigureReadingTest {
  protected:
    /// "key area period value sign raw" of each observation.
    static std::vector<std::string> lines(const FigureReading& reading) {
        std::vector<std::string> all;
        for (const model::Indicator& indicator : reading.indicators) {
            for (const model::Observation& one : indicator.observations) {
                all.push_back(fmt::format("{} {} {} {} {} {}", indicator.key, one.area, one.period,
                                          one.value ? fmt::format("{}", *one.value) : "none", one.sign,
                                          one.raw));
            }
        }
        return all;
    }
};

TEST_F(Figures, AWideTableHasAColumnAMeasure) {
    const FigureReading reading = read(
        "\"ID\";\"WijkenEnBuurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"Perioden\";"
        "\"Inwoners_5\";\"Eenzaam_12\"\n"
        "0;\"GM9902    \";\"Zandermeer \";\"Gemeente\";\"GM9902\";\"2023JJ00\";1234;77,4*\n"
        "1;\"WK990201  \";\"Zandermeer \";\"Wijk\";\"WK990201\";\"2023JJ00\";.;\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(reading.format, Eq("statline"));
    EXPECT_THAT(lines(reading),
                ElementsAre("Inwoners_5 GM9902 2023 1234  1234", "Inwoners_5 WK990201 2023 none . .",
                            "Eenzaam_12 GM9902 2023 77.4 * 77,4*", "Eenzaam_12 WK990201 2023 none  "));
    EXPECT_THAT(reading.indicators[0].name, Eq("Inwoners"));
    EXPECT_THAT(reading.indicators[0].unit, Eq(""));
    EXPECT_THAT(reading.indicators[0].source, Eq("tabel.csv"));
    EXPECT_THAT(reading.indicators[0].observations[0].areaName, Eq("Zandermeer"));
    EXPECT_THAT(reading.indicators[0].observations[1].areaName, Eq(""));
}

TEST_F(Figures, ALongTableHasARowAFigureAndNamesBesideIt) {
    folder_.write("zorg-MeasureCodes.csv",
                  "Identifier;Title;Unit;Description\nM1;Klachten;aantal;Per maand\n");
    folder_.write("zorg-WijkenEnBuurtenCodes.csv", "Identifier;Title\nGM9902;Zandermeer\n");
    const FigureReading reading = read(
        "Id;Measure;ValueAttribute;Value;WijkenEnBuurten;Perioden\n0;M1;None;52.5;GM9902;2023KW01\n1;M1;"
        "Confidential;;GM9902;"
        "2023HJ02\n2;M1;None;7;GM9902;2023MM05\n",
        "zorg.csv");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(reading.format, Eq("odata"));
    EXPECT_THAT(lines(reading),
                ElementsAre("M1 GM9902 2023-Q1 52.5  52.5", "M1 GM9902 2023-H2 none Confidential ",
                            "M1 GM9902 2023-05 7  7"));
    EXPECT_THAT(reading.indicators[0].name, Eq("Klachten"));
    EXPECT_THAT(reading.indicators[0].unit, Eq("aantal"));
    EXPECT_THAT(reading.indicators[0].definition, Eq("Per maand"));
    EXPECT_THAT(reading.indicators[0].observations[0].areaName, Eq("Zandermeer"));
}

TEST_F(Figures, WithoutMeasureCodesTheCodesAreTheNamesAndItIsTold) {
    const FigureReading reading = read("Measure;Value;RegioS;Perioden\nM1;5;GM9902;2023JJ00\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problems(reading), HasSubstr("MeasureCodes"));
    EXPECT_THAT(reading.indicators[0].name, Eq("M1"));
}

TEST_F(Figures, NamesComeFromNoOtherFolder) {
    folder_.write("buitenCodes.csv", "Identifier;Title\nGM9902;Gelekt\n");
    folder_.write("map/buitenCodes.csv", "Identifier;Title\nGM9902;Gelekt\n");
    const FigureReading reading =
        read("Measure;Value;../buiten;Perioden\nM1;5;GM9902;2023JJ00\n", "map/cijfers.csv");
    ASSERT_THAT(reading.indicators.size(), Eq(1U));
    EXPECT_THAT(reading.indicators[0].observations[0].areaName, Eq(""));
}

struct MarkCase {
    std::string cells;  ///< of one column, separated by spaces
    std::vector<std::string> values;
    bool told;
};

TEST_F(Figures, MarksAreToldApartOverTheWholeFile) {
    const std::vector<MarkCase> cases{
        {"77,4 1.234", {"77.4", "1234"}, false},      {"77.4 1,234", {"77.4", "1234"}, false},
        {"1.234.567 2.5", {"1234567", "none"}, true}, {"1.234,5 12", {"1234.5", "12"}, false},
        {"1,234.5 12", {"1234.5", "12"}, false},      {"1.234 987", {"1234", "987"}, true},
        {"0.123 1.234", {"0.123", "1.234"}, false},   {"-3,5 +2", {"-3.5", "2"}, false},
        {"12% 7,5%", {"12", "7.5"}, false},           {"5** .", {"5", "none"}, false},
    };
    for (const MarkCase& one : cases) {
        std::string csv = "WijkenEnBuurten;Perioden;X_1\n";
        std::istringstream cells(one.cells);
        int year = 2020;
        for (std::string cell; cells >> cell;) {
            csv += fmt::format("GM9902;{}JJ00;{}\n", year++, cell);
        }
        const FigureReading reading = read(csv);
        std::vector<std::string> values;
        for (const model::Observation& observation : reading.indicators.at(0).observations) {
            values.push_back(observation.value ? fmt::format("{}", *observation.value) : "none");
        }
        EXPECT_THAT(values, Eq(one.values)) << one.cells;
        EXPECT_THAT(!reading.problems.empty(), Eq(one.told)) << one.cells << problems(reading);
    }
}

TEST_F(Figures, SignsAreKeptApart) {
    const FigureReading reading = read(
        "WijkenEnBuurten;Perioden;X_1\nGM9902;2020;3**\nGM9902;2021;-\nGM9902;2022;.\nGM9902;2023; "
        "\nGM9902;2024;0,0\n"
        "GM9902;2025*;4\n");
    EXPECT_THAT(lines(reading), ElementsAre("X_1 GM9902 2020 3 ** 3**", "X_1 GM9902 2021 none - -",
                                            "X_1 GM9902 2022 none . .", "X_1 GM9902 2023 none  ",
                                            "X_1 GM9902 2024 0  0,0", "X_1 GM9902 2025 4 * 4"));
}

TEST_F(Figures, PeriodsAreReadInManyNotations) {
    const std::vector<std::pair<std::string, std::string>> periods{{"2023JJ00", "2023"},
                                                                   {"2023KW04", "2023-Q4"},
                                                                   {"2023MM12", "2023-12"},
                                                                   {"2023HJ01", "2023-H1"},
                                                                   {"2022SJ00", "2022/2023"},
                                                                   {"2022/2023", "2022/2023"},
                                                                   {"schooljaar 2022-2023", "2022/2023"},
                                                                   {"Schooljaar 2011/12", "2011/2012"},
                                                                   {"2022/'23", "2022/2023"},
                                                                   {"2022/'23*", "2022/2023"},
                                                                   {"2022/23", "2022/2023"},
                                                                   {"2022-2023", "2022/2023"},
                                                                   {"2017 t/m 2020", "2017/2020"},
                                                                   {"2011-12", "2011-12"},
                                                                   {"2023X000", "2023"},
                                                                   {"2023", "2023"},
                                                                   {"2023-K1", "2023-Q1"},
                                                                   {"2023 Q2", "2023-Q2"},
                                                                   {"jan-23", "2023-01"},
                                                                   {"maart 2023", "2023-03"},
                                                                   {"2023-05-01", "2023-05-01"},
                                                                   {"2023 1e kwartaal", "2023-Q1"},
                                                                   {"2023 januari", "2023-01"},
                                                                   {"2023 mei*", "2023-05"}};
    for (const auto& [written, expected] : periods) {
        const FigureReading reading = read("WijkenEnBuurten;Perioden;X_1\nGM9902;" + written + ";1\n");
        ASSERT_THAT(reading.indicators.size(), Eq(1U)) << written << problems(reading);
        EXPECT_THAT(reading.indicators[0].observations[0].period, Eq(expected)) << written;
    }
    for (const char* none :
         {"2023-2022", "2022/2022", "2022/25", "1990-2023", "2022/2023/2024", "schooljaar"}) {
        const FigureReading reading =
            read(std::string("WijkenEnBuurten;Perioden;X_1\nGM9902;") + none + ";1\nGM9902;2023;1\n");
        EXPECT_THAT(problems(reading), HasSubstr("is no period")) << none;
    }
    const FigureReading bad = read("WijkenEnBuurten;Perioden;X_1\nGM9902;2023KW05;1\nGM9902;2023JJ00;2\n");
    EXPECT_THAT(lines(bad), ElementsAre("X_1 GM9902 2023 2  2"));
    EXPECT_THAT(problems(bad), HasSubstr("2023KW05"));
}

TEST_F(Figures, WithoutPeriodsTheFilesNameTells) {
    const std::string csv = "WijkenEnBuurten;X_1\nGM9902;1\n";
    EXPECT_THAT(lines(read(csv, "kerncijfers 2023.csv")), ElementsAre("X_1 GM9902 2023 1  1"));
    EXPECT_THAT(lines(read(csv, "verzuim_schooljaar_2022-2023_wijken.csv")),
                ElementsAre("X_1 GM9902 2022/2023 1  1"));
    for (const char* name : {"kerncijfers.csv", "kerncijfers-2021-2024.csv", "kerncijfers-20231.csv"}) {
        const FigureReading reading = read(csv, name);
        EXPECT_THAT(reading.verdict, Eq(Verdict::Refused)) << name;
        EXPECT_THAT(problems(reading), HasSubstr("year")) << name;
    }
}

TEST_F(Figures, CodesWithoutLettersGetThemBackWhenAllLackThem) {
    const FigureReading reading =
        read("WijkenEnBuurten;Perioden;X_1\n9902;2023;1\n990201;2023;2\n99020101;2023;3\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("X_1 GM9902 2023 1  1", "X_1 WK990201 2023 2  2", "X_1 BU99020101 2023 3  3"));
    EXPECT_THAT(problems(reading), HasSubstr("GM9902"));
    const FigureReading mixed = read("WijkenEnBuurten;Perioden;X_1\nGM9902;2023;1\n990201;2023;2\n");
    EXPECT_THAT(lines(mixed), ElementsAre("X_1 GM9902 2023 1  1", "X_1 WK990201 2023 2  2"));
    EXPECT_THAT(problems(mixed), HasSubstr("990201 was read as WK990201"));
    const FigureReading named = read("WijkenEnBuurten;Perioden;X_1\nOost;2023;1\n990201;2023;2\n");
    EXPECT_THAT(lines(named), ElementsAre("X_1 Oost 2023 1  1", "X_1 990201 2023 2  2"));
}

TEST_F(Figures, ABreakdownMakesAnIndicatorAGroup) {
    const FigureReading reading =
        read("WijkenEnBuurten;Geslacht;Perioden;X_1\nGM9902;Mannen;2023;1\nGM9902;Vrouwen;2023;2\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("X_1 (Mannen) GM9902 2023 1  1", "X_1 (Vrouwen) GM9902 2023 2  2"));
    EXPECT_THAT(reading.indicators[0].name, Eq("X (Mannen)"));
}

TEST_F(Figures, WhatIsNotReadIsTold) {
    const FigureReading reading = read(
        "WijkenEnBuurten;Perioden;X_1;Opmerking_2\nGM9902;2023;1;goed "
        "jaar\nGM9902;2023;2;dubbel\n;2023;3;\nGM9902;2022;veel;ja\n");
    EXPECT_THAT(lines(reading), ElementsAre("X_1 GM9902 2023 1  1", "X_1 GM9902 2022 none  veel"));
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(problems(reading), HasSubstr("earlier one"));
    EXPECT_THAT(problems(reading), HasSubstr("no area"));
    EXPECT_THAT(problems(reading), HasSubstr("no number"));
}

TEST_F(Figures, TitleAndSourceLinesAreItsDefinition) {
    const FigureReading reading = read(
        "Kerncijfers van de gemeente\nWijkenEnBuurten;Perioden;X_1\nGM9902;2023;1\nGM9902;2022;2\nBron: "
        "CBS\n");
    EXPECT_THAT(lines(reading), ElementsAre("X_1 GM9902 2023 1  1", "X_1 GM9902 2022 2  2"));
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(reading.indicators[0].definition, Eq("Kerncijfers van de gemeente\nBron: CBS"));
}

TEST_F(Figures, OtherFilesAreRefusedInWords) {
    const std::vector<std::pair<std::string, std::string>> refusals{
        {"Titel;Tekst\nEen;Een verhaal.\n", "stories"},
        {"respondent;wijk;cijfer\n1;WK990201;7\n", "Responses"},
        {"Identifier;Title;Unit\nM1;Klachten;aantal\n", "names measures"},
        {"naam;cijfer\nJan;7\n", "area"},
        {"WijkenEnBuurten;Perioden\nGM9902;2023\n", "holds figures"},
        {"", "empty"},
    };
    for (const auto& [csv, words] : refusals) {
        const FigureReading reading = read(csv);
        EXPECT_THAT(reading.verdict, Eq(Verdict::Refused)) << csv;
        EXPECT_THAT(problems(reading), HasSubstr(words)) << csv;
        EXPECT_THAT(reading.indicators, IsEmpty()) << csv;
    }
    EXPECT_THAT(readFigures(folder_.path() / "weg.csv").verdict, Eq(Verdict::Refused));
    const FigureReading workbook =
        read(zipOf({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<a/>"}}), "blad.xlsx");
    EXPECT_THAT(workbook.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problems(workbook), ::testing::Not(IsEmpty()));
}

TEST_F(Figures, ACrossTableHasAColumnAPeriodAndSaysAroundItWhatItIs) {
    const FigureReading reading = read(
        "Voelt zich eenzaam (%);;;\n"
        "Volwassenen, 18 jaar of ouder;;;\n"
        ";;;\n"
        "Gebied;Naam;2020;2022\n"
        "WK990201;Havenkwartier;45,1;.\n"
        "WK990202;Molenwijk;39,0;41,5*\n"
        ";;;\n"
        "Bron: Gezondheidsmonitor, GGD;;;\n"
        ". = onbekend;;;\n");
    EXPECT_THAT(reading.format, Eq("cross-table"));
    EXPECT_THAT(lines(reading), ElementsAre("Voelt zich eenzaam WK990201 2020 45.1  45,1",
                                            "Voelt zich eenzaam WK990201 2022 none . .",
                                            "Voelt zich eenzaam WK990202 2020 39  39,0",
                                            "Voelt zich eenzaam WK990202 2022 41.5 * 41,5*"))
        << problems(reading);
    ASSERT_THAT(reading.indicators.size(), Eq(1U));
    EXPECT_THAT(reading.indicators[0].unit, Eq("%"));
    EXPECT_THAT(reading.indicators[0].definition, HasSubstr("18 jaar of ouder"));
    EXPECT_THAT(reading.indicators[0].definition, HasSubstr("Bron: Gezondheidsmonitor, GGD"));
    EXPECT_THAT(reading.indicators[0].observations[0].areaName, Eq("Havenkwartier"));
}

TEST_F(Figures, ACrossTableMayHaveSubjectsAboveItsPeriods) {
    const FigureReading reading = read(
        "Zandermeer in cijfers;;;;\n"
        ";Klachten (aantal);;Meldingen;\n"
        "Gemeentecode;2022;2023;2022;2023\n"
        "9902;12;8;1.204;1.310\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Klachten GM9902 2022 12  12", "Klachten GM9902 2023 8  8",
                            "Meldingen GM9902 2022 1204  1.204", "Meldingen GM9902 2023 1310  1.310"))
        << problems(reading);
}

TEST_F(Figures, ACrossTableIsCalledWhatTheFirstLineThatNamesSomethingSays) {
    const FigureReading site = read(
        "Waarstaatjegemeente.nl\nThema: Wmo\nHulp per 1.000 "
        "inwoners\n\nGemeente;2021;2022\nGM9931;58;60,5\n");
    EXPECT_THAT(lines(site), ElementsAre("Hulp per 1.000 inwoners GM9931 2021 58  58",
                                         "Hulp per 1.000 inwoners GM9931 2022 60.5  60,5"))
        << problems(site);
    EXPECT_THAT(site.indicators[0].definition, Eq("Waarstaatjegemeente.nl\nThema: Wmo"));
    const FigureReading subject =
        read("Gemeente Veenstad\nOnderwerp: Eenzaam (%)\n\nGebied;2021;2022\nGM9931;9;10\n");
    EXPECT_THAT(subject.indicators[0].name, Eq("Eenzaam"));
    EXPECT_THAT(subject.indicators[0].unit, Eq("%"));
}

TEST_F(Figures, ACrossTableMayHaveARowAMeasure) {
    const FigureReading one = read(
        "Gemeente Veenstad (GM9931)\n\nOnderwerp;2021;2022\nTevreden (%);71,5;70*\n"
        "Wachttijd (dagen);20;.\n\nBron: CEO\n");
    EXPECT_THAT(lines(one), ElementsAre("Tevreden GM9931 2021 71.5  71,5", "Tevreden GM9931 2022 70 * 70*",
                                        "Wachttijd GM9931 2021 20  20", "Wachttijd GM9931 2022 none . ."))
        << problems(one);
    EXPECT_THAT(one.indicators[0].unit, Eq("%"));
    EXPECT_THAT(one.indicators[1].unit, Eq("dagen"));
    EXPECT_THAT(one.indicators[1].definition, HasSubstr("Bron: CEO"));
    const FigureReading beside = read(
        "Gebied;Indicator;2021;2022\nWK993101;Tevreden;7;8\nWK993102;Tevreden;6;6,5\nWK993101;Klachten;1;"
        "0\n");
    EXPECT_THAT(lines(beside), ElementsAre("Tevreden WK993101 2021 7  7", "Tevreden WK993101 2022 8  8",
                                           "Tevreden WK993102 2021 6  6", "Tevreden WK993102 2022 6.5  6,5",
                                           "Klachten WK993101 2021 1  1", "Klachten WK993101 2022 0  0",
                                           "Klachten WK993102 2021 none  ", "Klachten WK993102 2022 none  "))
        << problems(beside);
}

TEST_F(Figures, ACrossTableMayHaveAColumnAnArea) {
    const FigureReading coded = read(
        "Gezondheidsmonitor Volwassenen 2022\n\nOnderwerp;Assen (GM0106);GM0114 Emmen;Nederland\n"
        "Gezondheid;;;\nVoelt zich eenzaam (%);45,1;.;48,9*\nRookt (%);12;14,5;13\n\nBron: GGD Drenthe\n");
    EXPECT_THAT(coded.format, Eq("cross-table"));
    EXPECT_THAT(
        lines(coded),
        ElementsAre("Voelt zich eenzaam GM0106 2022 45.1  45,1", "Voelt zich eenzaam GM0114 2022 none . .",
                    "Voelt zich eenzaam NL00 2022 48.9 * 48,9*", "Rookt GM0106 2022 12  12",
                    "Rookt GM0114 2022 14.5  14,5", "Rookt NL00 2022 13  13"))
        << problems(coded);
    EXPECT_THAT(coded.indicators[0].unit, Eq("%"));
    EXPECT_THAT(coded.indicators[0].observations[0].areaName, Eq("Assen"));
    EXPECT_THAT(coded.indicators[0].definition, HasSubstr("Bron: GGD Drenthe"));

    const FigureReading named = read(
        "Indicator;Eenheid;Periode;Gemeente Assen;Nederland\nHulp bij het huishouden;per 1.000 inwoners;2021;"
        "58;60,5\nHulp bij het huishouden;per 1.000 inwoners;2022;61;62\n");
    EXPECT_THAT(lines(named), ElementsAre("Hulp bij het huishouden Assen 2021 58  58",
                                          "Hulp bij het huishouden NL00 2021 60.5  60,5",
                                          "Hulp bij het huishouden Assen 2022 61  61",
                                          "Hulp bij het huishouden NL00 2022 62  62"))
        << problems(named);
    EXPECT_THAT(named.indicators[0].unit, Eq("per 1.000 inwoners"));
}

TEST_F(Figures, AreasInColumnsMayHavePeriodsAboveOrBelowThem) {
    const std::vector<std::string> expected{"Rookt GM0106 2020 12  12", "Rookt GM0106 2022 13  13",
                                            "Rookt NL00 2020 14  14", "Rookt NL00 2022 15  15"};
    const FigureReading below =
        read("Onderwerp;GM0106;;NL00;\n;2020;2022;2020;2022\nRookt (%);12;13;14;15\n");
    EXPECT_THAT(lines(below), UnorderedElementsAreArray(expected)) << problems(below);
    const FigureReading above =
        read(";2020;;2022;\nOnderwerp;GM0106;NL00;GM0106;NL00\nRookt (%);12;14;13;15\n");
    EXPECT_THAT(lines(above), UnorderedElementsAreArray(expected)) << problems(above);
}

TEST_F(Figures, GroupsAboveThePeriodsOfAMeasureStayApart) {
    const FigureReading reading = read(
        "Gemeente Veenstad (GM9931)\n\n;18 tot 65;;65 en ouder;\nOnderwerp;2020;2022;2020;2022\n"
        "Rookt (%);12;13;14;15\n");
    EXPECT_THAT(
        lines(reading),
        ElementsAre("Rookt (18 tot 65) GM9931 2020 12  12", "Rookt (18 tot 65) GM9931 2022 13  13",
                    "Rookt (65 en ouder) GM9931 2020 14  14", "Rookt (65 en ouder) GM9931 2022 15  15"))
        << problems(reading);
}

TEST_F(Figures, ColumnsThatMayBeGroupsAreNotTakenForAreas) {
    const FigureReading reading = read("Onderwerp;18 tot 65;65 en ouder\nRookt in 2022;12;14\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problems(reading), HasSubstr("put the code in its heading"));
    const FigureReading undated = read("Onderwerp;GM0106;NL00\nRookt;12;14\n");
    EXPECT_THAT(undated.verdict, Eq(Verdict::Refused));
    EXPECT_THAT(problems(undated), HasSubstr("which year"));
}

TEST_F(Figures, ALongTableMayCallItsColumnsIndicatorAndValue) {
    const FigureReading reading = read(
        "Regio;Jaar;Indicator;Waarde;Eenheid;n;Teken\nGM9931;2021;Oordeel;7,4;cijfer;212;\n"
        "GM9931;2023;Oordeel;7,1;cijfer;198;*\nGM9931;2023;Klachten;;aantal;;geheim\n");
    EXPECT_THAT(lines(reading), ElementsAre("Oordeel GM9931 2021 7.4  7,4", "Oordeel GM9931 2023 7.1 * 7,1",
                                            "Klachten GM9931 2023 none geheim "))
        << problems(reading);
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(reading.indicators[0].unit, Eq("cijfer"));
    EXPECT_THAT(reading.indicators[1].unit, Eq("aantal"));
    EXPECT_THAT(reading.indicators[0].observations[1].n, Eq(198));
}

TEST_F(Figures, NamesOfCodesMayComeFromAFileOfAnyName) {
    const auto codes = folder_.write("maten.csv", "Identifier;Title;Unit\nM1;Klachten;aantal\n");
    const auto areas = folder_.write("gebieden.csv", "Identifier;Title\nGM9902;Zandermeer\n");
    const auto table = folder_.write("cijfers.csv", "Measure;Value;RegioS;Perioden\nM1;5;GM9902;2023JJ00\n");
    EXPECT_TRUE(holdsCodeNames(codes));
    EXPECT_FALSE(holdsCodeNames(table));
    const FigureReading reading = readFigures(table, {}, std::vector{codes, areas});
    EXPECT_THAT(reading.verdict, Eq(Verdict::Ok)) << problems(reading);
    EXPECT_THAT(reading.indicators[0].name, Eq("Klachten"));
    EXPECT_THAT(reading.indicators[0].unit, Eq("aantal"));
    EXPECT_THAT(reading.indicators[0].observations[0].areaName, Eq("Zandermeer"));
}

TEST_F(Figures, ASmallCrossTableMayHaveMoreLinesAroundItThanRows) {
    const FigureReading reading = read(
        "Huishoudens met hulp (%)\n\nGebied;2021;2022;2023\nGM0363;10,5;11;8*\n"
        "Bron: waarstaatjegemeente.nl\n. = onbekend\n* = voorlopig\n");
    EXPECT_THAT(lines(reading), ElementsAre("Huishoudens met hulp GM0363 2021 10.5  10,5",
                                            "Huishoudens met hulp GM0363 2022 11  11",
                                            "Huishoudens met hulp GM0363 2023 8 * 8*"))
        << problems(reading);
}

TEST_F(Figures, CodesThatLostTheirLettersAndTheirZeroAreRepaired) {
    const FigureReading reading =
        read("Gebied;Periode;Cijfer\n363;2023;6,9\n36301;2023;7\n3630101;2023;7,1\n9901;2023;7,5\n");
    EXPECT_THAT(lines(reading), ElementsAre("Cijfer GM0363 2023 6.9  6,9", "Cijfer WK036301 2023 7  7",
                                            "Cijfer BU03630101 2023 7.1  7,1", "Cijfer GM9901 2023 7.5  7,5"))
        << problems(reading);
    EXPECT_THAT(problems(reading), HasSubstr("363 was read as GM0363"));
}

TEST_F(Figures, ARowOfFiguresThatLookLikeYearsIsNoHeader) {
    const FigureReading reading = read(
        "WijkenEnBuurten;Perioden;Inwoners_1;Huishoudens_2\nGM9902;2023;2011;1998\nGM9903;2023;2015;1990\n");
    EXPECT_THAT(reading.format, Eq("statline"));
    EXPECT_THAT(lines(reading).size(), Eq(4U)) << problems(reading);
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
