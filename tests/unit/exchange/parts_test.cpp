#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Optional;

TEST(ProbeKit, ItemsAndDebriefArePartsWithTheirOwnDateAndMedium) {
    const auto [draft, problems] = recogniseText(
        "Methode: onderzoeksbox\n\n[Item 1 | 2023-03-06 | foto | trap 1.jpg]\nDe trap.\n\nNog een alinea.\n\n"
        "[Item 2 | 8 maart 2023 | kaartje “Wie staat er om u heen?”]\nDe kat\nmijn zus\n\n"
        "[Item 3a | 2023-03-10 | opname | memo.m4a | 0:52]\nJa, hallo.\n\n"
        "[Nagesprek | 2023-03-17 | student-onderzoeker V.]\nWat ik het belangrijkste vind.");
    EXPECT_THAT(draft.text, Eq("De trap.\n\nNog een alinea.\n\nDe kat\nmijn zus\n\nJa, hallo.\n\nWat ik het "
                               "belangrijkste vind."));
    ASSERT_THAT(draft.parts.size(), Eq(4U));
    EXPECT_THAT(draft.parts[0].number, Eq("1"));
    EXPECT_THAT(draft.parts[0].date, Eq("2023-03-06"));
    EXPECT_THAT(draft.parts[0].medium, Eq("foto"));
    EXPECT_THAT(draft.parts[0].mediaFile, Eq("trap 1.jpg"));
    EXPECT_THAT(wordsOf(draft, 0), Eq("De trap.\n\nNog een alinea."));
    EXPECT_THAT(draft.parts[1].date, Eq("2023-03-08"));
    EXPECT_THAT(draft.parts[1].medium, Eq("kaartje"));
    EXPECT_THAT(draft.parts[1].title, Eq("Wie staat er om u heen?"));
    EXPECT_THAT(wordsOf(draft, 1), Eq("De kat\nmijn zus"));
    EXPECT_THAT(draft.parts[2].number, Eq("3a"));
    EXPECT_THAT(draft.parts[2].duration, Eq("0:52"));
    EXPECT_THAT(draft.parts[3].kind, Eq(model::PartKind::Debrief));
    EXPECT_THAT(draft.parts[3].speaker, Eq("student-onderzoeker V."));
    EXPECT_THAT(draft.parts[3].role, Eq(model::SpeakerRole::None));
    EXPECT_THAT(wordsOf(draft, 3), Eq("Wat ik het belangrijkste vind."));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(ProbeKit, AnItemWithoutTextIsKeptAsAnEmptyPart) {
    const auto draft = recogniseText("[Item 1 | foto | a.jpg]\n\n[Item 2 | dagboek]\nTekst.").draft;
    ASSERT_THAT(draft.parts.size(), Eq(2U));
    EXPECT_TRUE(draft.parts[0].range.empty());
    EXPECT_THAT(draft.parts[0].mediaFile, Eq("a.jpg"));
    EXPECT_THAT(wordsOf(draft, 1), Eq("Tekst."));
}

TEST(ProbeKit, TextBeforeTheFirstMarkerBelongsToNoPart) {
    const auto draft = recogniseText("Inleiding.\n\n[Item 1 | foto]\nTekst.").draft;
    EXPECT_THAT(draft.text, Eq("Inleiding.\n\nTekst."));
    EXPECT_THAT(partsOf(draft), ElementsAre("item  12-18"));
}

TEST(Markers, PositionsAreCodePoints) {
    const auto draft = recogniseText("[Item 1 | foto]\nEén café 🙂\n\n[Item 2 | foto]\nÉén.").draft;
    EXPECT_THAT(partsOf(draft), ElementsAre("item  0-10", "item  12-16"));
}

TEST(Markers, StandWithinAParagraphAndBeforeTextOnTheirLine) {
    const auto draft =
        recogniseText("Vooraf\n[Item 1 | foto] Meteen erachter\nen door\n[Item 2 | foto]\nSlot").draft;
    EXPECT_THAT(draft.text, Eq("Vooraf\n\nMeteen erachter\nen door\n\nSlot"));
    EXPECT_THAT(wordsOf(draft, 0), Eq("Meteen erachter\nen door"));
}

TEST(Markers, MayRunOverTwoLines) {
    const auto draft = recogniseText("[Fase 2 | Melden | kanaal: telefoon |\nbejegening: 8]\nTekst.").draft;
    ASSERT_THAT(draft.parts.size(), Eq(1U));
    EXPECT_THAT(draft.parts[0].ratings, ElementsAre(model::Rating{"bejegening", 8.0}));
    EXPECT_THAT(draft.text, Eq("Tekst."));
}

TEST(Markers, OtherBracketsAreText) {
    const auto [draft, problems] = recogniseText("[lacht] Nou ja.\n\n[Items verkocht]\n\n[Itemlijst | x]");
    EXPECT_THAT(draft.parts, IsEmpty());
    EXPECT_THAT(draft.text, HasSubstr("[lacht] Nou ja."));
    EXPECT_THAT(draft.text, HasSubstr("[Itemlijst | x]"));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(Markers, OneWithoutItsBracketIsTextAndTold) {
    const auto [draft, problems] = recogniseText("[Item 3 | foto\nTekst.");
    EXPECT_THAT(draft.text, Eq("[Item 3 | foto\nTekst."));
    EXPECT_THAT(problems, ElementsAre(HasSubstr("[Item 3 | foto")));
}

TEST(Journey, PhasesCarryChannelRatingsAndCurve) {
    const auto [draft, problems] = recogniseText(
        "Methode: klantreis\n\n[Fase 1 | Zoeken | kanaal: - | bejegening: - | communicatie en informatie: 4 "
        "| expertise: "
        "7,5 | curve: -1]\nTekst.\n\n[Phase 2 | Report | channel: phone | treatment: 8/10 | curve: "
        "+2]\nMeer.");
    ASSERT_THAT(draft.parts.size(), Eq(2U));
    EXPECT_THAT(draft.parts[0].title, Eq("Zoeken"));
    EXPECT_THAT(draft.parts[0].channel, Eq(""));
    EXPECT_THAT(draft.parts[0].curve, Optional(-1.0));
    EXPECT_THAT(draft.parts[0].ratings, ElementsAre(model::Rating{"bejegening", std::nullopt},
                                                    model::Rating{"communicatie en informatie", 4.0},
                                                    model::Rating{"expertise", 7.5}));
    EXPECT_THAT(draft.parts[1].title, Eq("Report"));
    EXPECT_THAT(draft.parts[1].channel, Eq("phone"));
    EXPECT_THAT(draft.parts[1].curve, Optional(2.0));
    EXPECT_THAT(draft.parts[1].ratings, ElementsAre(model::Rating{"treatment", 8.0}));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(Journey, AMarkThatIsNoneIsTold) {
    EXPECT_THAT(recogniseText("[Fase 1 | Zoeken | curve: - 2]\nTekst.").draft.parts[0].curve, Optional(-2.0));
    const auto [draft, problems] = recogniseText("[Fase 1 | Zoeken | bejegening: prima | curve: 5]\nTekst.");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("prima"), HasSubstr("5")));
}

TEST(Sections, HeadingsOpenThem) {
    const auto draft =
        recognise(readMarkdown("Vooraf.\n\n# Maandag\n\nEen.\n\nTwee.\n\n## Dinsdag\n\nDrie.")).draft;
    EXPECT_THAT(draft.text, Eq("Vooraf.\n\nEen.\n\nTwee.\n\nDrie."));
    EXPECT_THAT(partsOf(draft), ElementsAre("section Maandag 9-20", "section Dinsdag 22-27"));
}

TEST(Sections, AHeadingAboveTheHeadIsTheTitle) {
    EXPECT_THAT(recognise(readMarkdown("# De trap\n\nVerteller: Roos\n\nTekst.")).draft.title, Eq("De trap"));
    EXPECT_THAT(recognise(readMarkdown("# De trap\n\nVerteller: Roos\n\nTekst.")).draft.parts, IsEmpty());
    const auto [draft, problems] = recognise(readMarkdown("# Formulier\n\nTitel: De trap\n\nTekst."));
    EXPECT_THAT(draft.title, Eq("De trap"));
    EXPECT_THAT(problems, ElementsAre(HasSubstr("Formulier")));
}

TEST(MostSignificantChange, QuestionsSplitStoryAndSignificance) {
    const auto [draft, problems] = recogniseText(
        "Methode: MSC\n\nWat gebeurde er?\nEen brief.\n\nWaarom is deze verandering voor u het "
        "belangrijkst?\n"
        "Omdat ik slaap.\n\nWaarom is dat zo belangrijk\n");
    EXPECT_THAT(draft.text, Eq("Een brief.\n\nOmdat ik slaap.\n\nWaarom is dat zo belangrijk"));
    EXPECT_THAT(partsOf(draft),
                ElementsAre("story Wat gebeurde er? 0-10",
                            "significance Waarom is deze verandering voor u het belangrijkst? 12-56"));
}

TEST(MostSignificantChange, EnglishAndNumberedQuestionsAreQuestionsToo) {
    const auto draft =
        recogniseText(
            "Method: MSC\n\n1. What happened?\nA letter.\n\n2. Why is this change the most significant "
            "for you?\nI sleep.")
            .draft;
    EXPECT_THAT(partsOf(draft),
                ElementsAre("story What happened? 0-9",
                            "significance Why is this change the most significant for you? 11-19"));
}

TEST(MostSignificantChange, TheQuestionsAreTextInOtherMethods) {
    const auto draft = recogniseText("Methode: storytelling\n\nWat gebeurde er?\n\nNiets.").draft;
    EXPECT_THAT(draft.text, Eq("Wat gebeurde er?\n\nNiets."));
    EXPECT_THAT(draft.parts, IsEmpty());
}

TEST(MostSignificantChange, SelectionLinesMayHaveSemicolons) {
    const auto draft = recogniseText(
                           "Methode: MSC\n\nTekst.\n\nSelectie niveau 2: gemeentelijk panel; "
                           "2023-06-01; 5 leden; gekozen=nee; reden=te lokaal")
                           .draft;
    ASSERT_THAT(draft.selections.size(), Eq(1U));
    EXPECT_THAT(draft.selections[0].panel, Eq("gemeentelijk panel"));
    EXPECT_THAT(draft.selections[0].date, Eq("2023-06-01"));
    EXPECT_THAT(draft.selections[0].members, Optional(5));
    EXPECT_THAT(draft.selections[0].chosen, Optional(false));
    EXPECT_THAT(draft.selections[0].reason, Eq("te lokaal"));
}

TEST(MostSignificantChange, SelectionLinesAreRounds) {
    const auto [draft, problems] = recogniseText(
        "Methode: MSC\n\nTekst.\n\nSelectie niveau 1: panel Oost, West, 7 oktober 2021, 7 leden, gekozen=ja, "
        "reden=Kort, krachtig, en waar, overwogen=M-1; M-2, wijze=consensus, domein=geld\n"
        "Selectie niveau 2: bestuur, 2021-11-11, gekozen=nee\nVerificatie: gebeld.\nTerugkoppeling: een "
        "brief;\nmet bloemen.");
    ASSERT_THAT(draft.selections.size(), Eq(2U));
    const model::SelectionRound& round = draft.selections[0];
    EXPECT_THAT(round.level, Eq(1));
    EXPECT_THAT(round.panel, Eq("panel Oost, West"));
    EXPECT_THAT(round.date, Eq("2021-10-07"));
    EXPECT_THAT(round.members, Optional(7));
    EXPECT_THAT(round.chosen, Optional(true));
    EXPECT_THAT(round.reason, Eq("Kort, krachtig, en waar"));
    EXPECT_THAT(round.considered, Eq("M-1; M-2"));
    EXPECT_THAT(round.manner, Eq("consensus"));
    EXPECT_THAT(round.domain, Eq("geld"));
    EXPECT_THAT(draft.selections[1].chosen, Optional(false));
    EXPECT_THAT(draft.selections[1].members, Eq(std::nullopt));
    EXPECT_THAT(draft.verification, Eq("gebeld."));
    EXPECT_THAT(draft.feedback, Eq("een brief; met bloemen."));
    EXPECT_THAT(draft.text, Eq("Tekst."));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(MostSignificantChange, AHeadingAboveTheRecordsIsNoPart) {
    const auto draft =
        recognise(
            readMarkdown(
                "Methode: MSC\n\n## Wat gebeurde er?\n\nEen brief.\n\n## Selectie\n\nSelectie niveau 1: "
                "panel, 2021-10-07, gekozen=ja\n"))
            .draft;
    EXPECT_THAT(partsOf(draft), ElementsAre("story Wat gebeurde er? 0-10"));
    EXPECT_THAT(draft.selections.size(), Eq(1U));
}

TEST(MostSignificantChange, VerificationIsTextInOtherMethods) {
    EXPECT_THAT(recogniseText("Methode: rapport\n\nVerificatie: gebeld.").draft.text,
                Eq("Verificatie: gebeld."));
}

TEST(TidyText, BlankLinesAndTrailingSpacesGo) {
    EXPECT_THAT(recogniseText("\n\n  Een regel  \nen nog een\t\n\n\n\nTwee.  \n\n").draft.text,
                Eq("Een regel\nen nog een\n\nTwee."));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
