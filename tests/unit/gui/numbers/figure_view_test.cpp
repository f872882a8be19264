#include "gui/numbers/figure_view.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

model::Observation observation(const std::string& area, const std::string& period,
                               std::optional<double> value, std::optional<std::int64_t> n = std::nullopt,
                               const std::string& sign = {}) {
    return {area, "Area " + area, period, value, n, sign, {}};
}

model::Indicator lonely(std::vector<model::Observation> observations) {
    model::Indicator indicator;
    indicator.name = "Lonely";
    indicator.unit = "%";
    indicator.observations = std::move(observations);
    return indicator;
}

TEST(FigureView, HasAnAreaALineAndAPeriodAColumn) {
    const auto view = figureView(lonely({observation("GM1", "2020", 48.5), observation("GM1", "2024", 50.9),
                                         observation("WK1", "2024", 51)}),
                                 english);
    EXPECT_THAT(view.periods, ElementsAre("2020", "2024"));
    ASSERT_THAT(view.lines, SizeIs(2));
    EXPECT_THAT(view.lines[0].area, Eq("Area GM1"));
    EXPECT_THAT(view.lines[0].cells, ElementsAre("48.5", "50.9"));
    EXPECT_THAT(view.lines[1].cells, ElementsAre("", "51"));
    EXPECT_FALSE(view.hasAnswers);
}

TEST(FigureView, TheLatestKnownFigureStandsOutWithItsUnitAndN) {
    const auto view =
        figureView(lonely({observation("GM1", "2020", 48.5, 1214), observation("GM1", "2022", 50.4, 1302),
                           observation("GM1", "2024", std::nullopt, std::nullopt, ".")}),
                   english);
    ASSERT_THAT(view.lines, SizeIs(1));
    EXPECT_THAT(view.lines[0].latest, Eq("50.4%"));
    EXPECT_THAT(view.lines[0].latestNote, Eq("2022 · n = 1,302"));
    EXPECT_THAT(view.lines[0].answers, Eq("1,302"));
    EXPECT_THAT(view.lines[0].cells, ElementsAre("48.5", "50.4", "."));
    EXPECT_TRUE(view.hasAnswers);
}

TEST(FigureView, DrawsALineOfTwoFiguresOrMore) {
    const auto one = figureView(
        lonely({observation("GM1", "2020", 48.5), observation("GM1", "2022", std::nullopt)}), english);
    EXPECT_FALSE(one.lines[0].drawing);
    const auto two =
        figureView(lonely({observation("GM1", "2022", 50), observation("GM1", "2020", 48.5)}), english);
    ASSERT_TRUE(two.lines[0].drawing);
    EXPECT_THAT(two.lines[0].drawing->title, Eq("Lonely, Area GM1"));
    EXPECT_THAT(two.lines[0].drawing->description, Eq("2020: 48.5; 2022: 50"));
}

TEST(FigureView, WithoutAnyFigureOfAnAreaItSaysNothingLarge) {
    const auto view =
        figureView(lonely({observation("GM1", "2020", std::nullopt, std::nullopt, "*")}), english);
    EXPECT_THAT(view.lines[0].latest, Eq(""));
    EXPECT_THAT(figureView(lonely({}), english).lines, IsEmpty());
}

TEST(FigureView, AnAreaWithoutANameIsSaidByItsCode) {
    auto bare = observation("WK9", "2020", 1);
    bare.areaName.clear();
    EXPECT_THAT(figureView(lonely({bare}), english).lines[0].area, Eq("WK9"));
}

}  // namespace
}  // namespace vertelwerk::gui
