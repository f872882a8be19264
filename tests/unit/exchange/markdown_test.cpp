#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;

/// The blocks but for the blank lines between them.
std::vector<std::string> blocks(std::string_view text) {
    std::vector<std::string> texts = blocksOf(readMarkdown(text));
    std::erase(texts, "");
    return texts;
}

TEST(Markdown, MarksGoAndLineBreaksStay) {
    EXPECT_THAT(
        blocks("Een *twee* **drie** `vier`\nvijf  \nzes [zeven](http://x) ~~acht~~\\\nnegen\n\n> tien"),
        ElementsAre("Een twee drie vier\nvijf\nzes zeven acht\nnegen", "tien"));
}

TEST(Markdown, HeadingsOfBothKinds) {
    EXPECT_THAT(blocks("# Een\n\n### Twee\n\nDrie\n====\n\nTekst"),
                ElementsAre("# Een", "### Twee", "# Drie", "Tekst"));
    EXPECT_THAT(blocks("Een regel\nen nog een\n---\n\nTekst"), ElementsAre("Een regel\nen nog een", "Tekst"));
}

TEST(Markdown, ListsAreParagraphs) {
    EXPECT_THAT(blocks("- een\n- twee\n  - drie\n\n1. vier\n2. vijf"),
                ElementsAre("een", "twee", "drie", "vier", "vijf"));
    EXPECT_THAT(blocks("1945. Toen was alles anders."), ElementsAre("1945. Toen was alles anders."));
    EXPECT_THAT(blocks("- een\n\n- twee"), ElementsAre("een", "twee"));
}

TEST(Markdown, WhatLooksLikeMarkupButIsNotStays) {
    EXPECT_THAT(blocks("3 < 4 en <naam> zei: a_b_c & d"), ElementsAre("3 < 4 en <naam> zei: a_b_c & d"));
    EXPECT_THAT(blocks("    ingesprongen"), ElementsAre("ingesprongen"));
    EXPECT_THAT(blocks("[Item 1 | 2023-03-06 | foto]\nTekst"),
                ElementsAre("[Item 1 | 2023-03-06 | foto]\nTekst"));
}

TEST(Markdown, EntitiesAreCharacters) {
    EXPECT_THAT(blocks("caf&eacute; &#233; &#xE9; &amp; &onzin; &#0;"),
                ElementsAre("café é é & &onzin; &#0;"));
}

TEST(Markdown, FrontMatterIsAHead) {
    const auto draft =
        recognise(readMarkdown("---\ntitle: \"De la: een verhaal\"\nnarrator: 'Roos'\n# opmerking\n"
                               "consent:\n  - research=yes\n  - quote=no\n---\n\nTekst."))
            .draft;
    EXPECT_THAT(draft.title, Eq("De la: een verhaal"));
    EXPECT_THAT(draft.narrator, Eq("Roos"));
    EXPECT_THAT(draft.consent.size(), Eq(2U));
    EXPECT_THAT(draft.text, Eq("Tekst."));
}

TEST(Markdown, ARuleAtTheTopIsNoFrontMatter) {
    EXPECT_THAT(blocks("---\n\nTekst."), ElementsAre("Tekst."));
}

TEST(Markdown, AHeadTypedAsAListIsAHead) {
    const auto draft = recognise(readMarkdown("- **Titel:** De la\n- **Verteller:** Roos\n\nTekst.")).draft;
    EXPECT_THAT(draft.title, Eq("De la"));
    EXPECT_THAT(draft.narrator, Eq("Roos"));
    EXPECT_THAT(draft.text, Eq("Tekst."));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
