#include "unit/exchange/drafts.h"
#include "unit/exchange/office_files.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

using Rows = std::vector<std::vector<std::string>>;

std::string docxTable(const Rows& rows) {
    std::string table = "<w:tbl>";
    for (const auto& row : rows) {
        table += "<w:tr>";
        for (const std::string& cell : row) {
            table += "<w:tc>" + docxParagraph(cell) + "</w:tc>";
        }
        table += "</w:tr>";
    }
    return table + "</w:tbl>";
}

/// The story that lines of a head and tables make, in Word.
model::StoryDraft story(const std::vector<std::string>& head, const std::vector<Rows>& tables) {
    std::string body;
    for (const std::string& line : head) {
        body += docxParagraph(line);
    }
    body += "<w:p/>";
    for (const Rows& rows : tables) {
        body += docxTable(rows);
    }
    return recognise(readDocx(docxOf(body))).draft;
}

TEST(PartTable, PhasesOfAJourneyMayHaveARowEach) {
    const auto rows = Rows{{"Fase", "Kanaal", "Bejegening", "Curve", "Wat gebeurde er?", "Citaat"},
                           {"Melden", "telefoon", "8", "+1", "Ik belde.", ""},
                           {"2. Besluit", "brief", "-", "-2", "Het kwam niet.", "Ik las hem wel drie keer."}};
    const auto whole =
        recogniseText(
            "Methode: klantreis\nReisnummer: 12\n\n"
            "[Fase 1 | Melden | kanaal: telefoon | bejegening: 8 | curve: +1]\nIk belde.\n\n"
            "[Fase 2 | Besluit | kanaal: brief | bejegening: - | curve: -2]\nHet kwam niet.\n\n"
            "Ik las hem wel drie keer.")
            .draft;
    EXPECT_THAT(describe(story({"Methode: klantreis", "Reisnummer: 12"}, {rows})), Eq(describe(whole)));
}

TEST(PartTable, ItemsOfAProbeKitMayHaveARowEach) {
    const auto draft = story({"Methode: onderzoeksbox", "Deelnemer: Kees"},
                             {{{"Nr", "Datum", "Soort", "Opdracht", "Bestand", "Tekst"},
                               {"3", "8 maart 2023", "foto", "Waar zit u?", "stoel.jpg", "Hier zit ik."},
                               {"4", "2023-03-09", "kaartje", "Wie is er?", "", "De kat."},
                               {"", "", "", "", "", "En de buurvrouw."}}});
    EXPECT_THAT(describe(draft),
                Eq(describe(recogniseText(
                                "Methode: onderzoeksbox\nDeelnemer: Kees\n\n"
                                "[Item 3 | 2023-03-08 | foto \"Waar zit u?\" | stoel.jpg]\nHier zit ik.\n\n"
                                "[Item 4 | 2023-03-09 | kaartje \"Wie is er?\"]\nDe kat.\n\nEn de buurvrouw.")
                                .draft)));
}

TEST(PartTable, APhaseMayBeATableOfTwoColumns) {
    const auto draft =
        story({"Methode: klantreis", "Reiziger: Jo"},
              {{{"Fase 1", "Melden"}, {"Kanaal", "telefoon"}, {"Curve", "+1"}, {"Verhaal", "Ik belde."}},
               {{"Fase 2", "Besluit"}, {"Bejegening", "4"}, {"Verhaal", "Een brief."}}});
    EXPECT_THAT(describe(draft),
                Eq(describe(recogniseText("Methode: klantreis\nReiziger: Jo\n\n"
                                          "[Fase 1 | Melden | kanaal: telefoon | curve: +1]\nIk belde.\n\n"
                                          "[Fase 2 | Besluit | bejegening: 4]\nEen brief.")
                                .draft)));
}

TEST(PartTable, ThePartsMayFollowTheHeadInOneTable) {
    const auto draft = story({}, {{{"Methode", "klantreis"},
                                   {"Reiziger", "Jo"},
                                   {"Fase", "1. Melden"},
                                   {"Verhaal", "Ik belde."},
                                   {"Fase", "2. Besluit"},
                                   {"Verhaal", "Een brief."}}});
    EXPECT_THAT(
        describe(draft),
        Eq(describe(recogniseText("Methode: klantreis\nReiziger: Jo\n\n[Fase 1 | Melden]\nIk belde.\n\n"
                                  "[Fase 2 | Besluit]\nEen brief.")
                        .draft)));
}

TEST(PartTable, ADetailCalledFaseIsNoPart) {
    const auto draft = story({}, {{{"Titel", "De brief"}, {"Fase", "besluit"}, {"Verhaal", "Hij kwam."}}});
    EXPECT_THAT(draft.parts, IsEmpty());
    EXPECT_THAT(draft.text, Eq("Hij kwam."));
    ASSERT_THAT(draft.attributes, ::testing::SizeIs(1));
    EXPECT_THAT(draft.attributes[0].value, Eq("besluit"));
}

TEST(PartTable, ATableWithoutWhatWasToldStaysText) {
    const auto draft = story({"Titel: De planning"}, {{{"Fase", "Wie", "Wanneer"}, {"Start", "Ik", "mei"}}});
    EXPECT_THAT(draft.parts, IsEmpty());
    EXPECT_THAT(draft.text, Eq("Fase\n\nWie\n\nWanneer\n\nStart\n\nIk\n\nmei"));
}

TEST(BareMarkers, AreHeadingsOfAFormThatHasSuchParts) {
    const auto parts = [](const std::string& text) {
        std::vector<std::string> all;
        for (const auto& part : recogniseText(text).draft.parts) {
            all.push_back(fmt::format("{} {} {} {}", toKey(part.kind), part.number, part.title, part.date));
        }
        return all;
    };
    const auto markdown = [](const std::string& text) {
        std::vector<std::string> all;
        for (const auto& part : recognise(readMarkdown(text)).draft.parts) {
            all.push_back(fmt::format("{} {} {} {}", toKey(part.kind), part.number, part.title, part.date));
        }
        return all;
    };
    EXPECT_THAT(markdown("Methode: klantreis\n\n## Fase 1: Zoeken\n\nIk zocht.\n\n## Fase 2\n\nIk belde.\n"),
                ElementsAre("phase 1 Zoeken ", "phase 2  "));
    EXPECT_THAT(markdown("Methode: onderzoeksbox\n\n## Item 3 | 8 maart 2023 | foto\n\nHier.\n\n## Mijn "
                         "tuin\n\nGroen.\n"),
                ElementsAre("item 3  2023-03-08", "section  Mijn tuin "));
    EXPECT_THAT(parts("Methode: onderzoeksbox\n\n[Item 1]\nHier zit ik.\n\nNagesprek:\nMoeilijk.\n"),
                ElementsAre("item 1  ", "debrief   "));
    EXPECT_THAT(markdown("Methode: storytelling\n\n## Fase 1: Zoeken\n\nIk zocht.\n"),
                ElementsAre("section  Fase 1: Zoeken "));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
