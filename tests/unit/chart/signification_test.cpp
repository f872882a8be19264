#include "vertelwerk/chart/signification.h"

#include <gmock/gmock.h>

namespace vertelwerk::chart {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Ge;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

TEST(Triad, PutsItsDotNearerTheCornerWithTheLargerShare) {
    const auto all =
        triad({{{"familie", 100, "100%"}, {"buren", 0, "0%"}, {"gemeente", 0, "0%"}}}, {"Wie?", ""});
    ASSERT_THAT(all.dots, SizeIs(1));
    EXPECT_THAT(std::pair(all.dots[0].x, all.dots[0].y), Eq(all.lines[0].points[0]));
    const auto even = triad({{{"a", 1, ""}, {"b", 1, ""}, {"c", 1, ""}}}, {"", ""});
    // The middle of a triangle lies at a third of its height.
    const auto top = even.lines[0].points[0].second;
    const auto foot = even.lines[0].points[1].second;
    EXPECT_THAT(even.dots[0].x, DoubleNear(even.width / 2, 1e-9));
    EXPECT_THAT(even.dots[0].y, DoubleNear(top + (foot - top) * 2 / 3, 1e-9));
}

TEST(Triad, SaysItsSharesInWords) {
    const auto scene =
        triad({{{"familie", 50, "50%"}, {"buren", 30, "30%"}, {"gemeente", 20, "20%"}}}, {"Wie hielp?", ""});
    EXPECT_THAT(scene.title, Eq("Wie hielp?"));
    EXPECT_THAT(scene.description, Eq("familie 50%; buren 30%; gemeente 20%"));
    EXPECT_THAT(scene.labels, SizeIs(3));
    for (const auto& label : scene.labels) {
        EXPECT_THAT(label.y, Le(scene.height));
    }
}

TEST(Triad, CutsALongLabelShortButSaysItWhole) {
    const std::string label =
        "de gemeente of een andere instantie met een caf\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9";
    const auto scene = triad({{{label, 50, "50%"}, {"b", 30, "30%"}, {label, 20, "20%"}}}, {"", ""});
    EXPECT_THAT(scene.width, Le(360));
    EXPECT_THAT(scene.labels[0].text, testing::EndsWith("\u2026 50%"));
    EXPECT_THAT(scene.description, testing::StartsWith(label + " 50%"));
}

TEST(Triad, WithoutSharesHasNoDot) {
    EXPECT_THAT(triad({{{"a", 0, "0%"}, {"b", 0, "0%"}, {"c", 0, "0%"}}}, {"", ""}).dots, IsEmpty());
}

TEST(Slider, PutsItsDotWhereTheMarkIs) {
    const auto line = [](const Scene& scene) { return scene.lines[0].points; };
    const auto begin = slider(0, 0, 100, "0", {"", ""});
    EXPECT_THAT(begin.dots[0].x, Eq(line(begin)[0].first));
    const auto quarter = slider(25, 0, 100, "25", {"Hoe voelde dat?", ""});
    EXPECT_THAT(
        quarter.dots[0].x,
        DoubleNear(line(quarter)[0].first + (line(quarter)[1].first - line(quarter)[0].first) / 4, 1e-9));
    EXPECT_THAT(quarter.description, Eq("25"));
    const auto beyond = slider(140, 0, 100, "140", {"", ""});
    EXPECT_THAT(beyond.dots[0].x, Le(beyond.width));
    EXPECT_THAT(slider(1, 1, 1, "1", {"", ""}).dots[0].x, Ge(0));
}

}  // namespace
}  // namespace vertelwerk::chart
