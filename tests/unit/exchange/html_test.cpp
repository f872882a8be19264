#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;

TEST(Html, BlocksOfAPage) {
    EXPECT_THAT(blocksOf(readHtml(
                    "<!DOCTYPE html><html><head><title>Weg</title><style>p{}</style></head><body>"
                    "<h1>De la</h1><p>Ik  ging\n naar <b>het</b> huis.<br>Toen   terug.</p>"
                    "<script>weg()</script><ul><li>een</li><li>twee</li></ul><h2>Later</h2>los &amp; vast")),
                ElementsAre("# De la", "Ik ging naar het huis.\nToen terug.", "", "een", "twee", "## Later",
                            "los & vast"));
}

TEST(Html, WhatIsTakenBackOrHiddenIsNoText) {
    EXPECT_THAT(blocksOf(readHtml("<p>Ik ging <del>niet </del><ins>wel</ins>.<span hidden>weg</span>"
                                  "<span style=\"display: none\">weg</span></p>")),
                ElementsAre("Ik ging wel."));
}

TEST(Html, EncodingsAreReadAsThePageSays) {
    EXPECT_THAT(blocksOf(readHtml("<p>caf\xC3\xA9</p>")), ElementsAre("caf\u00E9"));
    EXPECT_THAT(blocksOf(readHtml("<p>caf\xE9</p>")), ElementsAre("caf\u00E9"));
    EXPECT_THAT(blocksOf(readHtml("<meta charset=\"windows-1251\"><p>\xCF\xF0</p>")),
                ElementsAre("\u041F\u0440"));
    EXPECT_THAT(blocksOf(readHtml("<meta charset=\"iets\"><p>caf\xE9</p>")), ElementsAre("caf\u00E9"));
}

TEST(Html, TablesOfFormsAreHeads) {
    EXPECT_THAT(
        blocksOf(readHtml(
            "<table><tr><td>Titel</td><td>De la</td></tr><tr><th>Wijk</th><td><p>Molenwijk</p></td></tr>"
            "</table><p>Een zin.</p>")),
        ElementsAre("Titel: De la\nWijk: Molenwijk", "", "Een zin."));
}

TEST(Html, AFormOfWordIsReadAsTheDocumentItWas) {
    const auto read = recognise(readHtml(
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"></head><body>"
        "<div title=\"header\"><p>Verhalenbundel</p></div><p class=MsoTitle>De la</p>"
        "<p class=MsoNormal><b>Verteller:</b>\r\nR.<o:p></o:p></p><p class=MsoNormal>Toestemming: "
        "onderzoek=ja<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p "
        "class=MsoNormal>Een\r\nzin.</p>"
        "<p class=MsoListParagraph><![if !supportLists]><span "
        "style='mso-list:Ignore'>-<span>&nbsp;</span></span>"
        "<![endif]>Caf\xE9.</p></body></html>"));
    EXPECT_THAT(read.draft.title, Eq("De la"));
    EXPECT_THAT(read.draft.narrator, Eq("R."));
    EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes\n"));
    EXPECT_THAT(read.draft.text, Eq("Een zin.\n\nCaf\u00E9."));
}

TEST(Html, RemarksOfGoogleDocsAreNoText) {
    const auto document = readHtml(
        "<p class=\"c0 title\">De la</p><p>Toestemming: onderzoek=ja</p><p></p><p>Een zin.<sup><a "
        "href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup></p><div><p><a href=\"#cmnt_ref1\" "
        "id=\"cmnt1\">[a]</a><span>Wie zegt dit?</span></p></div>");
    EXPECT_THAT(blocksOf(document), ElementsAre("#0 De la", "Toestemming: onderzoek=ja", "", "Een zin."));
    EXPECT_THAT(document->comments, ElementsAre("Wie zegt dit?"));
}

TEST(Html, HostileOnesDoNoHarm) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "<div>";
    }
    const auto document = readHtml(deep + "x");
    ASSERT_FALSE(document);
    EXPECT_THAT(base::Catalogue().say(document.error()), HasSubstr("256"));
    EXPECT_TRUE(readHtml("<!DOCTYPE x [<!ENTITY a \"ha\">]><p>&a; open"));
    EXPECT_TRUE(readHtml("<p"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
