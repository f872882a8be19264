#include "vertelwerk/app/figure_words.h"

#include "vertelwerk/app/figure_changes.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

using testing::Eq;

const base::Catalogue english;

model::Observation figure(std::optional<double> value, const std::string& sign = {},
                          const std::string& raw = {}) {
    return {"GM9902", "Zandermeer", "2024", value, std::nullopt, sign, raw};
}

TEST(FigureText, KeepsTheSourcesSign) {
    EXPECT_THAT(figureText(figure(83.1, "*"), english), Eq("83.1 (*)"));
    EXPECT_THAT(figureText(figure(std::nullopt, "."), english), Eq("."));
    EXPECT_THAT(figureText(figure(std::nullopt), english), Eq("not given"));
}

TEST(FigureText, SaysInWordsWhatOpenDataSaysInItsOwn) {
    EXPECT_THAT(figureText(figure(std::nullopt, "Unreliable"), english), Eq("unreliable"));
    EXPECT_THAT(figureText(figure(std::nullopt, "Confidential"), english), Eq("secret"));
    EXPECT_THAT(figureText(figure(std::nullopt, "Secret"), english), Eq("secret"));
    EXPECT_THAT(figureText(figure(12.5, "Provisional"), english), Eq("12.5 (provisional)"));
    EXPECT_THAT(figureText(figure(std::nullopt, "Impossible"), english), Eq("cannot be"));
    EXPECT_THAT(figureText(figure(std::nullopt, "NotAvailable"), english), Eq("unknown"));
}

TEST(FigureText, KeepsTheSourcesDecimals) {
    EXPECT_THAT(figureText(figure(3.45), english), Eq("3.45"));
    EXPECT_THAT(figureText(figure(0.1 + 0.2), english), Eq("0.3"));
    EXPECT_THAT(figureText(figure(12), english), Eq("12"));
}

TEST(FigureText, KeepsTheZerosThatTheSourceGave) {
    EXPECT_THAT(figureText(figure(52, "", "52.0"), english), Eq("52.0"));
    EXPECT_THAT(figureText(figure(52, "*", " 52,00*"), english), Eq("52.00 (*)"));
    EXPECT_THAT(figureText(figure(-3, "", "-3,0"), english), Eq("-3.0"));
    EXPECT_THAT(figureText(figure(1234.5, "", "1.234,50"), english), Eq("1,234.50"));
    EXPECT_THAT(figureText(figure(52, "", "52,0 %"), english), Eq("52.0"));
}

TEST(FigureText, TakesAPointBetweenThousandsForNoDecimals) {
    EXPECT_THAT(figureText(figure(1302, "", "1.302"), english), Eq("1,302"));
    EXPECT_THAT(figureText(figure(1302000, "", "1.302.000"), english), Eq("1,302,000"));
    EXPECT_THAT(figureText(figure(1302, "", "1 302"), english), Eq("1,302"));
    EXPECT_THAT(figureText(figure(50.9, "", "50.899999999999999"), english), Eq("50.9"));
}

TEST(PeriodText, SaysPartsOfAYear) {
    EXPECT_THAT(periodText("2023", english), Eq("2023"));
    EXPECT_THAT(periodText("2023-Q1", english), Eq("quarter 1 of 2023"));
    EXPECT_THAT(periodText("2023-H2", english), Eq("half 2 of 2023"));
    EXPECT_THAT(periodText("2023-05", english), Eq("May 2023"));
}

TEST(FigureChanges, ABlankThatComesOrGoesIsNone) {
    const auto of = [](const std::string& period, std::optional<double> value, const std::string& sign = {}) {
        return model::Observation{"GM9902", "", period, value, std::nullopt, sign, ""};
    };
    const auto changes =
        compareFigures({of("2020", 1), of("2021", {}), of("2022", {}, "."), of("2023", {})},
                       {of("2020", 1), of("2022", 3), of("2023", 4), of("2024", {}), of("2025", {}, "x")});
    EXPECT_THAT(changes.added, Eq(1U));    // 2025
    EXPECT_THAT(changes.changed, Eq(2U));  // 2022 and 2023
    EXPECT_THAT(changes.removed, Eq(0U));
}

TEST(AreaText, IsTheNameOrElseTheCode) {
    auto observation = figure(1);
    EXPECT_THAT(areaText(observation), Eq("Zandermeer"));
    observation.areaName.clear();
    EXPECT_THAT(areaText(observation), Eq("GM9902"));
}

}  // namespace
}  // namespace vertelwerk::app
