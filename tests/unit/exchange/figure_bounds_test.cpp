#include "unit/exchange/figure_reading.h"
#include "unit/exchange/table_file.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class FigureBounds : public FigureReadingTest {
  protected:
    /// "name [unit] area period value" of each observation.
    static std::vector<std::string> lines(const FigureReading& reading) {
        std::vector<std::string> all;
        for (const model::Indicator& indicator : reading.indicators) {
            for (const model::Observation& one : indicator.observations) {
                all.push_back(fmt::format("{} [{}] {} {} {}", indicator.name, indicator.unit, one.area,
                                          one.period, one.value ? fmt::format("{}", *one.value) : "none"));
            }
        }
        return all;
    }
};

TEST_F(FigureBounds, ColumnsWithTheBoundsOfAnIntervalAreNoFigures) {
    const FigureReading reading = read(
        "Wijk;Eenzaam (%);Eenzaam (%) - ondergrens;Eenzaam (%) - bovengrens;Sport (%);"
        "Sport (%) 95%-BI laag;Sport (%) 95%-BI hoog;Periode\n"
        "WK990201;12,3;10,0;14,0;55,0;50,0;60,0;2022\n");
    EXPECT_THAT(lines(reading), ElementsAre("Eenzaam [%] WK990201 2022 12.3", "Sport [%] WK990201 2022 55"));
    EXPECT_THAT(
        problems(reading),
        Eq("4 lower and upper bounds of intervals are no figures of their own; they were left out.\n"));
}

TEST_F(FigureBounds, ColumnsBesideEachYearMayBeBounds) {
    const FigureReading reading = read(
        "Ernstig eenzaam (%)\nCode;Gebied;2016;95%-BI laag;95%-BI hoog;2020;95%-BI laag;95%-BI hoog\n"
        "GM9902;Zandrecht;8,1;7,0;9,2;9,4;8,5;10,3\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Ernstig eenzaam [%] GM9902 2016 8.1", "Ernstig eenzaam [%] GM9902 2020 9.4"));
    EXPECT_THAT(problems(reading), HasSubstr("4 lower and upper bounds of intervals"));
}

TEST_F(FigureBounds, RowsMayBeBounds) {
    const FigureReading words = read(
        "Id;Measure;Value;Marges;WijkenEnBuurten;Perioden\n1;Eenzaam;12.3;Waarde;GM9902;2022JJ00\n"
        "2;Eenzaam;11.1;Ondergrens 95%-interval;GM9902;2022JJ00\n"
        "3;Eenzaam;13.5;Bovengrens 95%-interval;GM9902;2022JJ00\n");
    EXPECT_THAT(lines(words), ElementsAre("Eenzaam [] GM9902 2022 12.3"));
    EXPECT_THAT(problems(words), HasSubstr("2 lower and upper bounds of intervals"));

    const FigureReading codes = read(
        "ID;Marges;Geslacht;RegioS;Perioden;ErnstigEenzaam_10\n0;MW00000;Mannen;GM9902;2022JJ00;12,3\n"
        "1;MOG0095;Mannen;GM9902;2022JJ00;11,1\n2;MBG0095;Mannen;GM9902;2022JJ00;13,5\n"
        "3;MW00000;Vrouwen;GM9902;2022JJ00;14,3\n4;MOG0095;Vrouwen;GM9902;2022JJ00;13,1\n"
        "5;MBG0095;Vrouwen;GM9902;2022JJ00;15,5\n");
    EXPECT_THAT(lines(codes), ElementsAre("ErnstigEenzaam (Mannen) [] GM9902 2022 12.3",
                                          "ErnstigEenzaam (Vrouwen) [] GM9902 2022 14.3"));
}

TEST_F(FigureBounds, RowsOfSubjectsMayBeBoundsAndKeepWhatStandsBehindTheirUnit) {
    const FigureReading reading = read(
        "Gemeente Zandrecht (GM9902)\nOnderwerp;2020;2022\nEenzaam (%);12,1;13,2\n"
        "Eenzaam (%) ondergrens;11,0;12,0\nEenzaam (%) bovengrens;13,2;14,1\nEenzaam (%) 65+;18,0;17,5\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Eenzaam [%] GM9902 2020 12.1", "Eenzaam [%] GM9902 2022 13.2",
                            "Eenzaam 65+ [%] GM9902 2020 18", "Eenzaam 65+ [%] GM9902 2022 17.5"));
    EXPECT_THAT(problems(reading), HasSubstr("2 lower and upper bounds of intervals"));
}

TEST_F(FigureBounds, ASubjectThatReturnsIsReadOnceAndTold) {
    const FigureReading reading =
        read("Gemeente Zandrecht (GM9902)\nOnderwerp;2020;2022\nEenzaam;12;13\nEenzaam;14;15\n");
    EXPECT_THAT(lines(reading), ElementsAre("Eenzaam [] GM9902 2020 12", "Eenzaam [] GM9902 2022 13"));
    EXPECT_THAT(problems(reading),
                HasSubstr("2 figures are about the same area and period as an earlier one"));
}

TEST_F(FigureBounds, ARowOfUnitsMaySayWhichColumnsAreNamesAndCodes) {
    const FigureReading reading = read(
        "Kerncijfers wijken en buurten 2022\n"
        "Wijken en buurten;Gemeentenaam;Regioaanduiding|Codering;Aantal inwoners;65 jaar of ouder\n"
        ";naam;code;aantal;%\nZandrecht;Zandrecht;GM9902    ;882 633;13\n"
        "Molenhoek;Zandrecht;WK990201  ;4 315;.\nBron: CBS\n");
    EXPECT_THAT(lines(reading), ElementsAre("Aantal inwoners [aantal] GM9902 2022 882633",
                                            "Aantal inwoners [aantal] WK990201 2022 4315",
                                            "65 jaar of ouder [%] GM9902 2022 13",
                                            "65 jaar of ouder [%] WK990201 2022 none"));
    EXPECT_THAT(reading.indicators.at(0).observations.at(1).areaName, Eq("Molenhoek"));
    EXPECT_THAT(reading.problems, IsEmpty()) << problems(reading);
}

TEST_F(FigureBounds, CodesThatLostTheirLettersAreKnownByTheirHeading) {
    EXPECT_THAT(
        lines(read("Regiocode,Jaar,Rate (%),Count\n363,2022,12.5,\"1,234\"\n599,2022,14.25,\"12,345\"\n")),
        ElementsAre("Rate [%] GM0363 2022 12.5", "Rate [%] GM0599 2022 14.25", "Count [] GM0363 2022 1234",
                    "Count [] GM0599 2022 12345"));
}

TEST_F(FigureBounds, AFigureAboutOneBoundIsAFigure) {
    const FigureReading reading =
        read("Gebied;Periode;Bovengrens sociale huur (euro);Inwoners\nGM9902;2022;763;100\n");
    EXPECT_THAT(lines(reading),
                ElementsAre("Bovengrens sociale huur [euro] GM9902 2022 763", "Inwoners [] GM9902 2022 100"));
    EXPECT_THAT(reading.problems, IsEmpty()) << problems(reading);
}

TEST_F(FigureBounds, ABoundThatAMappingAsksForIsRead) {
    FigureMapping mapping;
    mapping.columns = {{"Ondergrens", FigureRole::Figure}, {"Bovengrens", FigureRole::Figure}};
    const FigureReading reading = readFigures(
        folder_.write("t.csv", "Gebied;Periode;Eenzaam (%);Ondergrens;Bovengrens\nGM9902;2022;12;10;14\n"),
        mapping);
    EXPECT_THAT(reading.indicators.size(), Eq(3U));
    EXPECT_THAT(problems(reading), Not(HasSubstr("bounds")));
}

TEST_F(FigureBounds, ColumnsWithCodesOfAreasAreNoFigures) {
    const FigureReading reading = read(
        "gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbz;a_inw;pc4\n"
        "GM9902;9902;Zandrecht;Zandrecht;Gemeente;GM9902;1;882;1011\n"
        "WK990201;990201;Molenhoek;Zandrecht;Wijk;WK990201;1;43;1012\n",
        "kwb-2022.csv");
    EXPECT_THAT(lines(reading), ElementsAre("a_inw [] GM9902 2022 882", "a_inw [] WK990201 2022 43"));
    EXPECT_THAT(reading.problems, IsEmpty()) << problems(reading);
}

TEST_F(FigureBounds, ANumberWithTheOtherMarkIsReadWhereItCanBeNothingElse) {
    const FigureReading reading = read(
        "Gebied;Periode;Eenzaam (%)\nGM9902;2022;12,3\nGM9903;2022;14.5\nGM9904;2022;9,1\n"
        "GM9905;2022;1.234\n");
    EXPECT_THAT(lines(reading), ElementsAre("Eenzaam [%] GM9902 2022 12.3", "Eenzaam [%] GM9903 2022 14.5",
                                            "Eenzaam [%] GM9904 2022 9.1", "Eenzaam [%] GM9905 2022 1234"));
    EXPECT_THAT(
        problems(reading),
        HasSubstr("Eenzaam (%): a point is read as the mark of thousands; nothing in the file tells."));
}

TEST_F(FigureBounds, AColumnThatSaysOnlyWhatKindOfNumberItHoldsIsNamedByTheTitle) {
    const FigureReading reading = read(
        "Gezondheidsmonitor 2022\nErnstig eenzaam, 18 jaar en ouder (%)\n\nGebiedscode;Gebied;Percentage\n"
        "GM9902;Zandrecht;12,3\nBron: GGD\n");
    EXPECT_THAT(lines(reading), ElementsAre("Ernstig eenzaam, 18 jaar en ouder [%] GM9902 2022 12.3"))
        << problems(reading);

    const FigureReading untitled = read("Gebied;Jaar;Percentage\nGM9902;2022;12,3\n");
    EXPECT_THAT(lines(untitled), ElementsAre("Percentage [%] GM9902 2022 12.3"));
}

TEST_F(FigureBounds, AFigureBeyondItsScaleIsTold) {
    const FigureReading reading = read(
        "Gebied;Periode;Eenzaam (%);Rapportcijfer\nGM9902;2022;123,4;7,1\nGM9903;2022;-3,0;71\n"
        "GM9904;2022;100;10\n");
    EXPECT_THAT(reading.verdict, Eq(Verdict::Warning));
    EXPECT_THAT(lines(reading).size(), Eq(6U));
    EXPECT_THAT(problems(reading),
                Eq("Eenzaam: 2 figures lie outside 0 to 100, such as 123,4 of GM9902 in 2022. Look whether "
                   "that is right.\n"
                   "Rapportcijfer: 1 figure lies outside 0 to 10: 71 of GM9903 in 2022. Look whether that is "
                   "right.\n"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
