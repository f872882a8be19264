#include "vertelwerk/chart/scene.h"

#include <gmock/gmock.h>

namespace vertelwerk::chart {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<SeriesPoint> unbroken{{"2021", 40, true}, {"2022", 20, true}, {"2023", 80, true}};

/// The lines that carry data: all but the axis, which is drawn first.
std::vector<Line> dataLines(const Scene& scene) {
    return {scene.lines.begin() + 1, scene.lines.end()};
}

TEST(SparkLine, LabelsFirstAndLastValueInsideTheDrawing) {
    const auto scene = sparkLine(unbroken, "Snel geholpen", "40 %", "80 %");
    EXPECT_EQ(scene.title, "Snel geholpen");
    EXPECT_EQ(scene.description, "2021: 40 %; 2023: 80 %");
    ASSERT_THAT(scene.labels, ElementsAre(Field(&Label::text, "40 %"), Field(&Label::text, "80 %")));
    EXPECT_GE(scene.labels[0].x - textWidth("40 %", scene.labels[0].size), 0);
    EXPECT_EQ(scene.labels[0].anchor, Anchor::End);
    EXPECT_LE(scene.labels[1].x + textWidth("80 %", scene.labels[1].size), scene.width);
    for (const auto& label : scene.labels) {
        EXPECT_LE(label.y, scene.height);
    }
}

TEST(SparkLine, BeginsItsAxisAtZero) {
    const auto scene = sparkLine(unbroken, "t", "40", "80");
    const auto axis = scene.lines.front().points.front().second;
    const auto lines = dataLines(scene);
    ASSERT_THAT(lines, SizeIs(1));
    const auto& points = lines.front().points;
    ASSERT_THAT(points, SizeIs(3));
    // Heights above the axis are as the values: 40, 20, 80.
    EXPECT_NEAR(axis - points[0].second, 2 * (axis - points[1].second), 1e-9);
    EXPECT_NEAR(axis - points[2].second, 4 * (axis - points[1].second), 1e-9);
    EXPECT_GE(points[2].second, 0);
    EXPECT_LT(points[0].first, points[1].first);
}

TEST(SparkLine, HangsNegativeValuesUnderTheAxis) {
    const auto scene = sparkLine({{"2023", -20, true}, {"2024", 10, true}}, "NPS", "-20", "10");
    const auto axis = scene.lines.front().points.front().second;
    const auto lines = dataLines(scene);
    ASSERT_THAT(lines, SizeIs(1));
    const auto& points = lines.front().points;
    EXPECT_GT(points[0].second, axis);
    EXPECT_LT(points[1].second, axis);
    EXPECT_LE(points[0].second, scene.height);
}

TEST(SparkLine, ShowsAGapAsAGap) {
    const auto scene = sparkLine(
        {{"2019", 1, true}, {"2020", 2, true}, {"2021", 0, false}, {"2022", 3, true}, {"2023", 4, true}}, "t",
        "1", "4");
    EXPECT_THAT(dataLines(scene),
                ElementsAre(Field(&Line::points, SizeIs(2)), Field(&Line::points, SizeIs(2))));
}

TEST(SparkLine, ShowsAValueBetweenGapsAsADot) {
    const auto scene = sparkLine(
        {{"2019", 1, true}, {"2020", 0, false}, {"2021", 2, true}, {"2022", 0, false}, {"2023", 3, true}},
        "t", "1", "3");
    EXPECT_THAT(dataLines(scene), IsEmpty());
    EXPECT_THAT(scene.dots, SizeIs(3));
}

TEST(SparkLine, LabelsWhatIsKnownWhenTheEndsAreNot) {
    const auto scene = sparkLine(
        {{"2019", 0, false}, {"2020", 5, true}, {"2021", 6, true}, {"2022", 0, false}}, "t", "5", "6");
    EXPECT_EQ(scene.description, "2020: 5; 2021: 6");
    EXPECT_THAT(scene.dots, SizeIs(2));
}

TEST(SparkLine, GivesOneValueOneLabel) {
    const auto scene = sparkLine({{"2023", 66, true}}, "t", "66", "66");
    EXPECT_THAT(scene.labels, SizeIs(1));
    EXPECT_THAT(scene.dots, SizeIs(1));
    EXPECT_EQ(scene.description, "2023: 66");
}

TEST(SparkLine, IsAnEmptyAxisWithoutValues) {
    for (const auto& points : {std::vector<SeriesPoint>{}, std::vector<SeriesPoint>{{"2023", 0, false}}}) {
        const auto scene = sparkLine(points, "t", "", "");
        EXPECT_THAT(dataLines(scene), IsEmpty());
        EXPECT_THAT(scene.labels, IsEmpty());
        EXPECT_THAT(scene.dots, IsEmpty());
        EXPECT_GT(scene.width, 0);
    }
}

TEST(SparkLine, LaysAllZerosOnTheAxis) {
    const auto scene = sparkLine({{"2022", 0, true}, {"2023", 0, true}}, "t", "0", "0");
    const auto axis = scene.lines.front().points.front().second;
    const auto lines = dataLines(scene);
    ASSERT_THAT(lines, SizeIs(1));
    for (const auto& [x, y] : lines.front().points) {
        EXPECT_DOUBLE_EQ(y, axis);
    }
}

}  // namespace
}  // namespace vertelwerk::chart
