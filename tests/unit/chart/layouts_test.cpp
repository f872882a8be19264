#include "vertelwerk/chart/layouts.h"

#include <gmock/gmock.h>

namespace vertelwerk::chart {
namespace {

using testing::Each;
using testing::Eq;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

TEST(Bars, BeginAtZeroAndAreAsLongAsTheirValues) {
    const auto scene = bars({{"Een", 10, "10 verhalen"}, {"Twee", 5, "5 verhalen"}, {"Geen", 0, "0"}},
                            {"Verhalen", "n = 12"});
    ASSERT_THAT(scene.rectangles, SizeIs(2));
    EXPECT_THAT(scene.rectangles[0].width, Eq(2 * scene.rectangles[1].width));
    EXPECT_THAT(scene.rectangles[0].x, Eq(scene.rectangles[1].x));
    EXPECT_THAT(scene.description, Eq("Een: 10 verhalen; Twee: 5 verhalen; Geen: 0"));
    EXPECT_THAT(scene.labels.back().text, Eq("n = 12"));
    EXPECT_THAT(scene.title, Eq("Verhalen"));
}

TEST(Note, TakesAsManyLinesAsItNeedsUnderTheScene) {
    Scene narrow;
    narrow.width = 100;
    narrow.height = 40;
    const auto one = withNote(narrow, "n = 12");
    ASSERT_THAT(one.labels, SizeIs(1));
    EXPECT_THAT(one.labels[0].text, Eq("n = 12"));
    EXPECT_GT(one.labels[0].y, 40);
    EXPECT_THAT(withNote(narrow, "").height, Eq(40.0));
    std::string sentences;
    for (int i = 0; i < 40; ++i) {
        sentences += "woord ";
    }
    const auto more = withNote(narrow, sentences);
    ASSERT_GT(more.labels.size(), 1U);
    EXPECT_GT(more.labels[1].y, more.labels[0].y);
    EXPECT_GT(more.height, more.labels.back().y);
    for (const auto& line : more.labels) {
        EXPECT_LE(textWidth(line.text, line.size), more.width);
    }
    EXPECT_LE(more.width, 480);
}

TEST(Svg, ThinsAColourOnWhite) {
    Scene scene;
    scene.rectangles.push_back({0, 0, 10, 10, 0x004080, 0.5});
    // Halfway to 255: 0 to 127.5, 64 to 159.5, 128 to 191.5, each rounded up.
    EXPECT_THAT(toSvg(scene), HasSubstr("#80a0c0"));
}

TEST(Matrix, ShadesByCountAndSaysItInEachSquare) {
    const auto scene = matrix({"MOV01", "MOV02"}, {"2021", "2022"}, {{4, 0}, {1, 2}}, {"Per jaar", ""});
    ASSERT_THAT(scene.rectangles, SizeIs(3));  // nothing for zero
    EXPECT_THAT(scene.rectangles[0].colour, Eq(0x0072B2U));
    EXPECT_THAT(scene.rectangles[0].strength, Eq(1.0));
    EXPECT_LT(scene.rectangles[1].strength, scene.rectangles[2].strength);
    EXPECT_THAT(scene.rectangles[1].colour, Eq(0x0072B2U));
    EXPECT_THAT(scene.description, HasSubstr("MOV02, 2022: 2"));
}

TEST(Curves, StayWithinTheirFrame) {
    const auto scene = curves({{"codes", {1, 4, 8}}, {"middle", {3, 5, 8}}}, "stories", {"Curve", ""});
    ASSERT_THAT(scene.lines, SizeIs(4));
    for (const auto& line : scene.lines) {
        for (const auto& [x, y] : line.points) {
            EXPECT_GE(x, 0);
            EXPECT_LE(x, scene.width);
            EXPECT_GE(y, 0);
            EXPECT_LE(y, scene.height);
        }
    }
    EXPECT_LT(scene.lines[2].points.back().second, scene.lines[2].points.front().second);
    EXPECT_THAT(scene.dots, Each(Field(&Dot::x, Le(scene.width))));
}

TEST(Lanes, ShowStretchesAtTheirShare) {
    const auto scene =
        lanes({{"MOV05", {{0, 0.5}, {0.75, 1}}}, {"MOV06", {{0.5, 0.5001}}}}, "begin", "end", {"Along", ""});
    ASSERT_THAT(scene.rectangles, SizeIs(3));
    EXPECT_THAT(scene.rectangles[0].width, Eq(2 * scene.rectangles[1].width));
    EXPECT_GE(scene.rectangles[2].width, 3);  // still to be seen
    EXPECT_THAT(scene.description, Eq("MOV05: 2; MOV06: 1"));
}

TEST(Layouts, OfNothingAreEmpty) {
    EXPECT_THAT(bars({}, {"x", ""}).rectangles, IsEmpty());
    EXPECT_THAT(matrix({}, {}, {}, {"x", ""}).rectangles, IsEmpty());
    EXPECT_THAT(curves({}, "", {"x", ""}).dots, IsEmpty());
    EXPECT_THAT(lanes({}, "", "", {"x", ""}).rectangles, IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::chart
