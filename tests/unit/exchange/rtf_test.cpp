#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;

std::vector<std::string> blocks(const std::string& body) {
    return blocksOf(
        readRtf("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times;}{\\f1\\fcharset204 Cyr;}"
                "{\\f2\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}"
                "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 Kop 2;}}{\\info{\\title Weg}}" +
                body + "}"));
}

TEST(Rtf, ParagraphsAndTheirCharacters) {
    EXPECT_THAT(blocks("\\pard Een \\b vet\\b0  woord.\\par Twee\\line regels\\tab hier.\\par"),
                ElementsAre("Een vet woord.", "Twee\nregels\thier."));
    EXPECT_THAT(
        blocks("caf\\'e9 \\'80 5, \\u233?\\u8364\\'80 \\ldblquote ja\\rdblquote  \\{x\\} a\\~b\\_c\\par"),
        ElementsAre("caf\u00E9 \u20AC 5, \u00E9\u20AC \u201Cja\u201D {x} a\u00A0b\u2011c"));
    EXPECT_THAT(blocks("{\\f1 \\'cf\\'f0}\\u-10179?\\u-8703? {\\f2 \\'b7}x\\par"),
                ElementsAre("\u041F\u0440\U0001F601 x"));
    EXPECT_THAT(blocks("a\\u-10179? b\\u-8703? \\u-10179?\\u-10179?\\u-8703? \\u-10179?\\'e9\\u-10179?\\par"),
                ElementsAre("a\uFFFD b\uFFFD \uFFFD\U0001F601 \uFFFD\u00E9\uFFFD"))
        << "halves of a pair do not reach over other text";
    EXPECT_THAT(blocks("{\\uc2 \\u233ab}c{\\uc0\\u233}d\\par"), ElementsAre("\u00E9c\u00E9d"));
    EXPECT_THAT(blocks("een\r\n woord\\\nTwee\\par"), ElementsAre("een woord", "Twee"));
}

TEST(Rtf, HeadingsAreKnownByStyleOrOutline) {
    EXPECT_THAT(
        blocks("\\pard\\s1 Kop\\par\\pard\\s2 Tweede\\par\\pard\\outlinelevel2 Derde\\par\\pard Tekst\\par"),
        ElementsAre("# Kop", "## Tweede", "### Derde", "Tekst"));
}

TEST(Rtf, WhatIsNoTextIsLeftOut) {
    EXPECT_THAT(blocks("{\\header Boven}{\\*\\generator Riched;}{\\pict\\wmetafile8 0102}"
                       "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}}{\\v geheim}{\\deleted "
                       "weg}{\\revised erbij}"
                       "{\\*\\onbekend niets}{\\listtext 1.\\tab}\\bin3 a}b punt\\par"),
                ElementsAre("linkerbij punt"));
    EXPECT_THAT(blocks("{\\upr{A?}{\\*\\ud{\\u233?}}}\\par"), ElementsAre("\u00E9"));
}

TEST(Rtf, NotesComeAfterTheirParagraph) {
    EXPECT_THAT(blocks("Zin{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} De noot.\\par Nog een.} "
                       "verder.\\par Na.\\par"),
                ElementsAre("Zin verder.", "De noot.", "", "Nog een.", "Na."));
    const auto document = readRtf(
        "{\\rtf1 Zin{\\*\\atnid RB}{\\*\\atnauthor Rosa}\\chatn{\\*\\annotation{\\*\\atndate 1}Waarom?} "
        "verder.\\par}");
    ASSERT_TRUE(document);
    EXPECT_THAT(blocksOf(document), ElementsAre("Zin verder."));
    EXPECT_THAT(document->comments, ElementsAre("Waarom?\n(Rosa)"));
}

TEST(Rtf, TablesOfFormsAreHeads) {
    EXPECT_THAT(blocks("\\trowd\\cellx1\\cellx2\\pard\\intbl Titel\\cell De la\\cell\\row"
                       "\\trowd\\pard\\intbl Wijk:\\cell Molenwijk\\cell\\row\\pard Een zin.\\par"),
                ElementsAre("Titel: De la\nWijk: Molenwijk", "", "Een zin."));
}

TEST(Rtf, HostileOnesAreRefused) {
    const auto refused = [](const std::string& bytes, const std::string& words) {
        const auto document = readRtf(bytes);
        ASSERT_FALSE(document) << words;
        EXPECT_THAT(base::Catalogue().say(document.error()), HasSubstr(words));
        EXPECT_FALSE(document.error().advice.empty());
    };
    refused("", "damaged");
    refused("{\\rtf1 Een zin", "damaged");
    refused("geen rtf", "damaged");
    refused("{\\rtf1 " + std::string(100'000, '{'), "256");
    refused("{\\rtf1 " + std::string(17U << 20U, 'a') + "\\par}", "16 MB");
}

TEST(Rtf, ATextBoxStandsBehindItsParagraph) {
    EXPECT_THAT(blocksOf(readRtf("{\\rtf1 Een {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt In het "
                                 "kader.\\par Nog.\\par}}}zin.\\par Twee.\\par}")),
                ElementsAre("Een zin.", "In het kader.", "", "Nog.", "Twee."));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
