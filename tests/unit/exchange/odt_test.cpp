#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;

std::vector<std::string> blocks(const std::string& text, const std::string& styles = "") {
    return blocksOf(readOdt(odtOf(text, styles)));
}

TEST(Odt, WhiteSpaceIsAsTheFormatSays) {
    EXPECT_THAT(blocks(odtParagraph(
                    "  Een \n  twee<text:s text:c=\"2\"/>drie<text:tab/>vier<text:line-break/>vijf  ")),
                ElementsAre("Een twee  drie\tvier\nvijf"));
    EXPECT_THAT(blocks(odtParagraph("acht<text:span>uur</text:span> <text:span> journaal</text:span>")),
                ElementsAre("achtuur journaal"));
}

TEST(Odt, WhatIsNoTextIsLeftOut) {
    EXPECT_THAT(
        blocks("<text:tracked-changes><text:changed-region><text:deletion>" + odtParagraph("geschrapt") +
               "</text:deletion></text:changed-region></text:tracked-changes>" +
               odtParagraph("Zin.<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
                            odtParagraph("voetnoot") + "</text:note-body></text:note><office:annotation>" +
                            odtParagraph("opmerking") + "</office:annotation>") +
               "<text:table-of-content><text:index-body>" + odtParagraph("Inhoud") +
               "</text:index-body></text:table-of-content>"),
        ElementsAre("Zin.", "voetnoot"));
}

TEST(Odt, CommentsComeWithTheWordsTheyAreAbout) {
    const auto document = readOdt(odtOf(
        odtParagraph("Ik <office:annotation office:name=\"c1\" "
                     "xmlns:dc=\"d\"><dc:creator>Rosa</dc:creator><dc:date>2023-05-11T10:00:00</dc:date>" +
                     odtParagraph("Waarom?") +
                     "</office:annotation>wacht<text:span>te lang</text:span>"
                     "<office:annotation-end office:name=\"c1\"/>.<office:annotation>" +
                     odtParagraph("Los.") + "</office:annotation>")));
    ASSERT_TRUE(document);
    EXPECT_THAT(blocksOf(document), ElementsAre("Ik wachtte lang."));
    EXPECT_THAT(document->comments,
                ElementsAre("\u201Cwachtte lang\u201D\nWaarom?\n(Rosa, 2023-05-11)", "Los."));
}

TEST(Odt, ListsSectionsTablesAndFramesGiveTheirParagraphs) {
    EXPECT_THAT(blocks("<text:list><text:list-item>" + odtParagraph("een") + "<text:list><text:list-item>" +
                       odtParagraph("twee") +
                       "</text:list-item></text:list></text:list-item></text:list><text:section>" +
                       odtParagraph("drie") + "</text:section>"),
                ElementsAre("een", "twee", "drie"));
    EXPECT_THAT(
        blocks("<table:table><table:table-header-rows><table:table-row><table:table-cell>" +
               odtParagraph("a") +
               "</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>"
               "<table:table-row><table:table-cell>" +
               odtParagraph("b") + "</table:table-cell><table:table-cell>" + odtParagraph("c") +
               "</table:table-cell></table:table-row></table:table>"),
        ElementsAre("a", "b", "c"));
    EXPECT_THAT(blocks(odtParagraph("Voor<draw:frame><draw:text-box>" + odtParagraph("kader") +
                                    "</draw:text-box><svg:desc>beschrijving</svg:desc></draw:frame>") +
                       odtParagraph("Na")),
                ElementsAre("Voor", "kader", "Na"));
}

TEST(Odt, HeadingsByElementAndByStyle) {
    const std::string styles =
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
        "<style:style style:name=\"P2\" style:family=\"paragraph\" "
        "style:parent-style-name=\"Heading_20_2\"/>";
    EXPECT_THAT(blocks("<text:h text:outline-level=\"3\">A</text:h><text:p text:style-name=\"P1\">B</text:p>"
                       "<text:p text:style-name=\"P2\">C</text:p><text:p text:style-name=\"P3\">D</text:p>",
                       styles),
                ElementsAre("### A", "#0 B", "## C", "D"));
}

TEST(Odt, MayBeOneFileOfXml) {
    EXPECT_THAT(blocksOf(readFlatOdt(
                    "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:text=\"t\" "
                    "xmlns:style=\"s\"><office:automatic-styles><style:style style:name=\"P1\" "
                    "style:family=\"paragraph\" style:parent-style-name=\"Title\"/></office:automatic-styles>"
                    "<office:body><office:text><text:p text:style-name=\"P1\">De la</text:p><text:p>Een "
                    "zin.</text:p></office:text></office:body></office:document>")),
                ElementsAre("#0 De la", "Een zin."));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
