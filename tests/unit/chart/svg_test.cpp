#include "vertelwerk/chart/scene.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>
#include <rapidcheck/gtest.h>

namespace vertelwerk::chart {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StrEq;

pugi::xml_node parsed(pugi::xml_document& document, const std::string& svg) {
    const auto result = document.load_string(svg.c_str());
    EXPECT_TRUE(result) << result.description() << "\n" << svg;
    return document.child("svg");
}

Scene sceneWith(const std::string& text) {
    Scene scene;
    scene.width = 120.5;
    scene.height = 28;
    scene.title = text;
    scene.description = text;
    scene.labels.push_back({1, 2, text, 11, Anchor::End, 0x222222});
    return scene;
}

TEST(Svg, SaysWhatItShows) {
    pugi::xml_document document;
    Scene scene;
    scene.width = 120.5;
    scene.height = 28;
    scene.title = "Ik werd snel geholpen";
    scene.description = "2021: 71; 2024: 66";
    const auto svg = parsed(document, toSvg(scene));
    EXPECT_THAT(svg.attribute("xmlns").value(), StrEq("http://www.w3.org/2000/svg"));
    EXPECT_THAT(svg.attribute("role").value(), StrEq("img"));
    EXPECT_THAT(svg.attribute("viewBox").value(), StrEq("0 0 120.5 28"));
    EXPECT_THAT(svg.first_child().name(), StrEq("title"));
    EXPECT_THAT(svg.child_value("title"), StrEq("Ik werd snel geholpen"));
    EXPECT_THAT(svg.child_value("desc"), StrEq("2021: 71; 2024: 66"));
}

TEST(Svg, KeepsMarkupInTextAsText) {
    pugi::xml_document document;
    const std::string text = "<b>\"Zorg\" & 'één' ± </text>";
    const auto svg = parsed(document, toSvg(sceneWith(text)));
    EXPECT_EQ(svg.child_value("title"), text);
    EXPECT_EQ(svg.child_value("text"), text);
    EXPECT_FALSE(svg.child("b"));
}

TEST(Svg, LeavesOutWhatXmlCannotHold) {
    pugi::xml_document document;
    const auto svg = parsed(document, toSvg(sceneWith(std::string("a\x01") + "b\x1F" + "c\xFF" + "d")));
    EXPECT_THAT(svg.child_value("text"), StrEq("abc\xEF\xBF\xBD"
                                               "d"));
}

TEST(Svg, DrawsEveryShapeWhereItIs) {
    Scene scene;
    scene.width = 10;
    scene.height = 10;
    scene.rectangles.push_back({1, 2, 3, 4, 0x0072B2});
    scene.lines.push_back({{{0, 0.125}, {1.5, 2}, {3, 1.0 / 3}}, 0xD55E00, 1.5});
    scene.dots.push_back({5, 6, 2, 0x00000A});
    scene.labels.push_back({7, 8, "66 %", 11, Anchor::Middle, 0x222222});

    pugi::xml_document document;
    const auto svg = parsed(document, toSvg(scene));
    EXPECT_THAT(svg.child("rect").attribute("fill").value(), StrEq("#0072b2"));
    EXPECT_THAT(svg.child("rect").attribute("height").value(), StrEq("4"));
    EXPECT_THAT(svg.child("polyline").attribute("points").value(), StrEq("0,0.13 1.5,2 3,0.33"));
    EXPECT_THAT(svg.child("polyline").attribute("fill").value(), StrEq("none"));
    EXPECT_THAT(svg.child("circle").attribute("fill").value(), StrEq("#00000a"));
    EXPECT_THAT(svg.child("text").attribute("text-anchor").value(), StrEq("middle"));
    EXPECT_THAT(svg.child("text").attribute("y").value(), StrEq("8"));
}

TEST(Svg, HasNoIdsThatCouldClashOnOnePage) {
    EXPECT_THAT(toSvg(sceneWith("x")), Not(HasSubstr(" id=")));
}

RC_GTEST_PROP(SvgProperty, IsWellFormedWhateverTheText, (const std::string& bytes)) {
    pugi::xml_document document;
    RC_ASSERT(static_cast<bool>(document.load_string(toSvg(sceneWith(bytes)).c_str())));
}

}  // namespace
}  // namespace vertelwerk::chart
