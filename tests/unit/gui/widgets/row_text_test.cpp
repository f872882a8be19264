#include "gui/widgets/row_text.h"

#include "vertelwerk/text/offset_map.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;

/// Every character is ten wide, a strong one twelve.
int tenEach(const std::string& text, bool strong) {
    return static_cast<int>(text::length(text)) * (strong ? 12 : 10);
}

Piece plain(std::string text) {
    return {std::move(text), Look::Plain, std::nullopt};
}
Piece strong(std::string text) {
    return {std::move(text), Look::Strong, std::nullopt};
}

TEST(Wrapped, BreaksBetweenWords) {
    EXPECT_THAT(wrapped({{plain("de tolk kwam niet")}, 3}, 100, tenEach),
                ElementsAre(Pieces{plain("de tolk")}, Pieces{plain("kwam niet")}));
}

TEST(Wrapped, ALineThatJustFitsIsNotBroken) {
    EXPECT_THAT(wrapped({{plain("een twee")}, 2}, 80, tenEach), ElementsAre(Pieces{plain("een twee")}));
}

TEST(Wrapped, CountsCharactersNotBytes) {
    EXPECT_THAT(wrapped({{plain("één twéé")}, 2}, 80, tenEach), ElementsAre(Pieces{plain("één twéé")}));
}

TEST(Wrapped, WhatDoesNotFitGivesWayToAnEllipsis) {
    EXPECT_THAT(wrapped({{plain("een twee drie vier")}, 1}, 100, tenEach),
                ElementsAre(Pieces{plain("een twee…")}));
}

TEST(Wrapped, TheEllipsisTakesAWordWhenItNeedsTheRoom) {
    EXPECT_THAT(wrapped({{plain("een twee drie")}, 1}, 80, tenEach), ElementsAre(Pieces{plain("een…")}));
}

TEST(Wrapped, MeasuresStrongWordsWider) {
    EXPECT_THAT(wrapped({{strong("tolk"), plain(" kwam")}, 2}, 90, tenEach),
                ElementsAre(Pieces{strong("tolk")}, Pieces{plain("kwam")}));
}

TEST(Wrapped, AWordInTwoLooksStaysTogether) {
    EXPECT_THAT(wrapped({{plain("een "), strong("tolk"), plain(", en")}, 3}, 100, tenEach),
                ElementsAre(Pieces{plain("een "), strong("tolk"), plain(",")}, Pieces{plain("en")}));
}

TEST(Wrapped, ALineBreakInTheTextIsASpace) {
    EXPECT_THAT(wrapped({{plain("een\ntwee")}, 2}, 500, tenEach), ElementsAre(Pieces{plain("een twee")}));
}

TEST(Wrapped, AWordThatIsTooWideIsBrokenWhereItMust) {
    EXPECT_THAT(wrapped({{plain("op keukentafelgesprék af")}, 9}, 60, tenEach),
                ElementsAre(Pieces{plain("op")}, Pieces{plain("keuken")}, Pieces{plain("tafelg")},
                            Pieces{plain("esprék")}, Pieces{plain("af")}));
    EXPECT_THAT(wrapped({{plain("("), strong("an@wijk.nl"), plain(")")}, 9}, 60, tenEach),
                ElementsAre(Pieces{plain("("), strong("an@w")}, Pieces{strong("ijk.n")},
                            Pieces{strong("l"), plain(")")}));
}

TEST(Wrapped, NothingGivesNoLine) {
    EXPECT_THAT(wrapped({{}, 2}, 100, tenEach), IsEmpty());
    EXPECT_THAT(wrapped({{plain("  ")}, 2}, 100, tenEach), IsEmpty());
}

RC_GTEST_PROP(Wrapped, LosesNoWordWhenThereIsRoom, (const std::vector<std::string>& words)) {
    std::string text;
    std::string all;
    for (const auto& word : words) {
        const auto letters = std::string(word.size() % 9 + 1, 'a');
        text += letters + " ";
        all += letters;
    }
    std::string kept;
    for (const auto& line : wrapped({{plain(text)}, 2 * words.size() + 1}, 70, tenEach)) {
        int width = 0;
        for (const auto& piece : line) {
            width += tenEach(piece.text, false);
            std::ranges::copy_if(piece.text, std::back_inserter(kept), [](char c) { return c != ' '; });
        }
        RC_ASSERT(width <= 70);
    }
    RC_ASSERT(kept == all);
}

TEST(ToMarkup, EscapesWhatMarkupWouldRead) {
    EXPECT_THAT(toMarkup({plain("a < b & c > d")}), Eq("a &lt; b &amp; c &gt; d"));
}

TEST(ToMarkup, GivesEachLookItsOwn) {
    EXPECT_THAT(
        toMarkup({strong("tolk"), {" 2023", Look::Quiet, std::nullopt}, {"■", Look::Plain, 0x0072B2}}),
        Eq("<b>tolk</b><span alpha=\"70%\"> 2023</span><span foreground=\"#0072b2\">■</span>"));
}

TEST(PlainText, SaysTheLinesWithoutMarks) {
    EXPECT_THAT(
        plainText({{{{"■ ", Look::Plain, 0x0072B2}, strong("Bejegening")}, 1}, {{plain("7 vertellers")}, 1}}),
        Eq("Bejegening. 7 vertellers"));
}

}  // namespace
}  // namespace vertelwerk::gui
