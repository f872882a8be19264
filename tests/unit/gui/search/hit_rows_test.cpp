#include "gui/search/hit_rows.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::SizeIs;

const base::Catalogue english;

std::string shown(const Pieces& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        text += piece.look == Look::Strong ? "[" + piece.text + "]" : piece.text;
    }
    return text;
}

app::SearchHit hitWith(const std::string& snippet, text::Range range, std::vector<text::Range> ranges) {
    app::SearchHit hit;
    hit.story = {1};
    hit.title = "De tolk";
    hit.method = model::Method::Journey;
    hit.area = {"WK990201", "Havenkwartier"};
    hit.date = "2023-06-08";
    hit.snippet = snippet;
    hit.snippetRange = range;
    hit.ranges = std::move(ranges);
    return hit;
}

TEST(ContextOf, MarksMatchesByCodePoints) {
    const auto hit = hitWith("één tolk kwam", {0, 13}, {{4, 8}});
    EXPECT_THAT(shown(contextOf(hit)), Eq("één [tolk] kwam …"));
}

TEST(ContextOf, CountsFromWhereTheSnippetStands) {
    const auto hit = hitWith("tolk kwam niet", {100, 114}, {{20, 24}, {100, 104}, {110, 114}, {200, 204}});
    EXPECT_THAT(shown(contextOf(hit)), Eq("… [tolk] kwam [niet] …"));
}

TEST(ContextOf, BeginsNearTheFirstMatch) {
    std::string before;
    for (int i = 0; i < 20; ++i) {
        before += "woord ";
    }
    const auto hit = hitWith(before + "tolk", {0, 124}, {{120, 124}});
    EXPECT_THAT(shown(contextOf(hit)), Eq("… woord woord woord woord woord woord [tolk] …"));
}

TEST(ContextOf, APassageIsShownAsItStands) {
    auto hit = hitWith("De tolk kwam.", {40, 53}, {{43, 47}});
    hit.passage = {9};
    EXPECT_THAT(shown(contextOf(hit)), Eq("De [tolk] kwam."));
}

TEST(HitRows, SayTitleOriginAndContext) {
    const auto hit = hitWith("tolk", {0, 4}, {{0, 4}});
    const auto rows = hitRows(std::vector{hit}, english);
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_THAT(plainText(rows[0]), Eq("De tolk. Customer journey · Havenkwartier · 8 June 2023. tolk …"));
    EXPECT_THAT(rows[0][2].most, Eq(2U));
}

TEST(HitRows, AStoryWithoutTitleOrOriginSaysSo) {
    app::SearchHit hit;
    hit.story = {1};
    EXPECT_THAT(plainText(hitRows(std::vector{hit}, english)[0]), Eq("Untitled. Storytelling.  …"));
}

TEST(HitRows, PassagesOfOneStoryStandUnderOneTitle) {
    auto first = hitWith("een", {0, 3}, {});
    auto second = hitWith("twee", {10, 14}, {});
    auto third = hitWith("drie", {0, 4}, {});
    first.passage = {1};
    second.passage = {2};
    third.passage = {3};
    third.story = {2};
    const auto rows = hitRows(std::vector{first, second, third}, english);
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_THAT(rows[0], SizeIs(3));
    EXPECT_THAT(plainText(rows[1]), Eq("twee"));
    EXPECT_THAT(rows[2], SizeIs(3));
}

}  // namespace
}  // namespace vertelwerk::gui
