#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Html, BlocksOfAPage) {
    EXPECT_THAT(blocksOf(readHtml(
                    "<!DOCTYPE html><html><head><title>Weg</title><style>p{}</style></head><body>"
                    "<h1>De la</h1><p>Ik  ging\n naar <b>het</b> huis.<br>Toen   terug.</p>"
                    "<script>weg()</script><ul><li>een</li><li>twee</li></ul><h2>Later</h2>los &amp; vast")),
                ElementsAre("# De la", "Ik ging naar het huis.\nToen terug.", "", "een", "", "twee", "",
                            "## Later", "los & vast", ""));
}

TEST(Html, WhatIsTakenBackOrHiddenIsNoText) {
    EXPECT_THAT(blocksOf(readHtml("<p>Ik ging <del>niet </del><ins>wel</ins>.<span hidden>weg</span>"
                                  "<span style=\"display: none\">weg</span></p>")),
                ElementsAre("Ik ging wel.", ""));
}

TEST(Html, EncodingsAreReadAsThePageSays) {
    EXPECT_THAT(blocksOf(readHtml("<p>caf\xC3\xA9</p>")), ElementsAre("caf\u00E9", ""));
    EXPECT_THAT(blocksOf(readHtml("<p>caf\xE9</p>")), ElementsAre("caf\u00E9", ""));
    EXPECT_THAT(blocksOf(readHtml("<meta charset=\"windows-1251\"><p>\xCF\xF0</p>")),
                ElementsAre("\u041F\u0440", ""));
    EXPECT_THAT(blocksOf(readHtml("<meta charset=\"iets\"><p>caf\xE9</p>")), ElementsAre("caf\u00E9", ""));
}

TEST(Html, TablesOfFormsAreHeads) {
    EXPECT_THAT(
        blocksOf(readHtml(
            "<table><tr><td>Titel</td><td>De la</td></tr><tr><th>Wijk</th><td><p>Molenwijk</p></td></tr>"
            "</table><p>Een zin.</p>")),
        ElementsAre("Titel: De la\nWijk: Molenwijk", "", "Een zin.", ""));
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
