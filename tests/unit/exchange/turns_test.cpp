#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::IsEmpty;

std::vector<std::string> turnsOf(std::string_view text) {
    const auto draft = recogniseText(text).draft;
    std::vector<std::string> turns;
    for (std::size_t i = 0; i < draft.parts.size(); ++i) {
        turns.push_back(draft.parts[i].speaker + "/" + std::string(toKey(draft.parts[i].role)) + ": " +
                        wordsOf(draft, i));
    }
    return turns;
}

TEST(Turns, BeginAfterTheirLabelAndLastUntilTheNext) {
    EXPECT_THAT(turnsOf("I: Hoe ging het?\nR: Goed.\n\nEn toen niet meer.\n\nI: Waarom?\nR:  Tja."),
                ElementsAre("I/interviewer: Hoe ging het?", "R/teller: Goed.\n\nEn toen niet meer.",
                            "I/interviewer: Waarom?", "R/teller: Tja."));
}

TEST(Turns, ATimeMayStandBeforeOrBehindTheLabel) {
    for (const char* text :
         {"[00:00:03] I: Ja?\n[00:00:07] R: Nee, om 10:30 niet.\n[00:00:12] I: O.\n[00:01:15] R: Ja.",
          "00:03 I: Ja?\n00:07 R: Nee, om 10:30 niet.\n00:12 - I: O.\n(1:15) R: Ja.",
          "I (00:03): Ja?\nR (00:07): Nee, om 10:30 niet.\nI [00:12]: O.\nR [00:15]: Ja."}) {
        EXPECT_THAT(turnsOf(text), ElementsAre("I/interviewer: Ja?", "R/teller: Nee, om 10:30 niet.",
                                               "I/interviewer: O.", "R/teller: Ja."))
            << text;
        EXPECT_THAT(recogniseText(text).draft.text, Eq(text));
    }
}

TEST(Turns, TheSpeakerMayStandOnALineAbove) {
    EXPECT_THAT(turnsOf("Interviewer\n\nJa?\n\nRespondent\n\nNee.\n\nInterviewer\n\nO.\n\nRespondent\n\nJa."),
                ElementsAre("Interviewer/interviewer: Ja?", "Respondent/teller: Nee.",
                            "Interviewer/interviewer: O.", "Respondent/teller: Ja."));
    EXPECT_THAT(
        turnsOf("Spreker 1  0:03\nJa?\n\nMw. Bos  0:07\nNee.\n\nSpreker 1  0:12\nO.\n\nMw. Bos  1:15\nJa."),
        ElementsAre("Spreker 1/other: Ja?", "Mw. Bos/other: Nee.", "Spreker 1/other: O.",
                    "Mw. Bos/other: Ja."));
    EXPECT_THAT(turnsOf("Om 10:30\nging ik weg.\n\nOm 11:30\nwas ik terug."), IsEmpty());
}

TEST(Turns, WhoHasATimeSpeaksAlsoWhenItIsOnce) {
    for (const char* text :
         {"[00:00:03] Spreker 1: Ja?\n[00:00:07] Mw. Bos: Nee.\n[00:00:12] Spreker 1: O.",
          "Spreker 1  0:03\nJa?\n\nMw. Bos  0:07\nNee.\n\nSpreker 1  0:12\nO.",
          "Spreker 1 (0:03 - 0:05)\nJa?\n\nMw. Bos (0:07 - 0:09)\nNee.\n\nSpreker 1 (0:12 - 0:15)\nO.",
          "0:0:3.1 --> 0:0:5.5\nSpreker 1\nJa?\n\n0:0:7.0 --> 0:0:9.0\nMw. Bos\nNee.\n\n0:0:12.0 --> "
          "0:0:15.0\nSpreker 1\nO."}) {
        EXPECT_THAT(turnsOf(text),
                    ElementsAre("Spreker 1/other: Ja?", "Mw. Bos/other: Nee.", "Spreker 1/other: O."))
            << text;
        EXPECT_THAT(recogniseText(text).draft.text, Eq(text));
    }
}

TEST(Turns, ANameMayStandAloneBetweenRoles) {
    EXPECT_THAT(turnsOf("Interviewer\n\nJa?\n\nMw. Bos\n\nJa\n\nInterviewer\n\nO.\n\nMw. Bos\n\nJa"),
                ElementsAre("Interviewer/interviewer: Ja?", "Mw. Bos/teller: Ja",
                            "Interviewer/interviewer: O.", "Mw. Bos/teller: Ja"));
    EXPECT_THAT(turnsOf("De Kade\n\nMooi.\n\nDe Kade\n\nNog steeds mooi."), IsEmpty());
}

TEST(Turns, MayBeTheRowsOfATable) {
    for (const char* table :
         {"|Tijd|Spreker|Tekst|\n|---|---|---|\n|0:03|I|Ja?|\n|0:07|Mw. Bos|Nee.|\n|0:12|I|O.|\n",
          "| | |\n|---|---|\n|I:|Ja?|\n|Mw. Bos:|Nee.|\n|I:|O.|\n"}) {
        const auto draft = recognise(readMarkdown(table)).draft;
        EXPECT_THAT(draft.text, Eq("I: Ja?\n\nMw. Bos: Nee.\n\nI: O.")) << table;
        EXPECT_THAT(partsOf(draft), ElementsAre("turn  3-6", "turn  17-21", "turn  26-28")) << table;
    }
    EXPECT_THAT(recognise(readMarkdown("|Wie|Dag|\n|---|---|\n|I|ma|\n|R|di|\n|I|wo|\n")).draft.parts,
                IsEmpty())
        << "no sentence";
}

TEST(Turns, LabelsStayInTheText) {
    EXPECT_THAT(recogniseText("I: Ja?\nR: Nee.\nI: O.\nR: Ja.").draft.text,
                Eq("I: Ja?\nR: Nee.\nI: O.\nR: Ja."));
}

TEST(Turns, TheNarratorsNameIsTheTeller) {
    EXPECT_THAT(
        turnsOf(
            "Verteller: Jos P. (schuilnaam)\n\nInterviewer: Ja?\n\nJos: Nee.\n\nMarga: Wel.\n\nInterviewer: "
            "O.\n\nJos: Ja.\n\nMarga: Zie je."),
        ElementsAre("Interviewer/interviewer: Ja?", "Jos/teller: Nee.", "Marga/other: Wel.",
                    "Interviewer/interviewer: O.", "Jos/teller: Ja.", "Marga/other: Zie je."));
}

TEST(Turns, OfTwoSpeakersTheOtherOneTells) {
    EXPECT_THAT(turnsOf("Int: Ja?\nMevrouw D.: Nee.\nInt: O.\nMevrouw D.: Ja."),
                ElementsAre("Int/interviewer: Ja?", "Mevrouw D./teller: Nee.", "Int/interviewer: O.",
                            "Mevrouw D./teller: Ja."));
}

TEST(Turns, QuestionAndAnswerAreRoles) {
    EXPECT_THAT(turnsOf("V: Ja?\nA: Nee.\nV: O.\nA: Ja."),
                ElementsAre("V/interviewer: Ja?", "A/teller: Nee.", "V/interviewer: O.", "A/teller: Ja."));
}

TEST(Turns, ALabelThatDoesNotReturnIsText) {
    EXPECT_THAT(turnsOf("Conclusie: het werkt.\n\nAanrader: ja."), IsEmpty());
    EXPECT_THAT(turnsOf("I: Ja?\nR: Nee.\nNB: dit was in maart.\nI: O.\nR: Ja."),
                ElementsAre("I/interviewer: Ja?", "R/teller: Nee.\nNB: dit was in maart.",
                            "I/interviewer: O.", "R/teller: Ja."));
}

TEST(Turns, SentencesWithAColonAreNoLabels) {
    EXPECT_THAT(turnsOf("Ik dacht: wat nu?\n\nIk dacht: dan maar niet."), IsEmpty());
    EXPECT_THAT(turnsOf("10:30 de bus\n\n10:30 weer de bus"), IsEmpty());
    EXPECT_THAT(turnsOf("Zij vroeg mij toen: kom je?\n\nZij vroeg mij toen: blijf je?"), IsEmpty());
}

TEST(Turns, ALabelMayStandAloneAboveItsWords) {
    EXPECT_THAT(turnsOf("Interviewer:\nJa?\n\nRespondent:\nNee.\n\nInterviewer:\nO.\n\nRespondent:\nJa."),
                ElementsAre("Interviewer/interviewer: Ja?", "Respondent/teller: Nee.",
                            "Interviewer/interviewer: O.", "Respondent/teller: Ja."));
}

TEST(Turns, LieWithinTheirPart) {
    const auto draft =
        recogniseText("[Item 1 | opname]\nI: Ja?\nR: Nee.\n\n[Item 2 | opname]\nI: O.\nR: Ja.").draft;
    EXPECT_THAT(partsOf(draft), ElementsAre("item  0-14", "turn  3-6", "turn  10-14", "item  16-28",
                                            "turn  19-21", "turn  25-28"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
