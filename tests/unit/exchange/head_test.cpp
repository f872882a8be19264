#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Head, SaysWhatTheKeysMean) {
    const auto [draft, problems] = recogniseText(
        "Methode: onderzoeksbox\nTitel: De trap: een verhaal\nVerteller: Roos (mantelzorger)\nVerhaalnummer: "
        "12\n"
        "Leeftijdsgroep: 45-54\nWijk: WK990202 Molenwijk\nPeriode: maart\nDatum en plaats: 12 maart 2023, "
        "bibliotheek\n"
        "Verzameld door: student V.\nTaal: nl-BE\nBeloofd: Zij leest mee.\nLievelingskleur: blauw\n"
        "Toestemming: onderzoek=ja; eigen naam=nee\n\nHet begon met de trap.");
    EXPECT_THAT(draft.method, Eq(model::Method::ProbeKit));
    EXPECT_THAT(draft.title, Eq("De trap: een verhaal"));
    EXPECT_THAT(draft.narrator, Eq("Roos"));
    EXPECT_THAT(draft.number, Eq("12"));
    EXPECT_THAT(draft.area, Eq(model::Area{"WK990202", "Molenwijk"}));
    EXPECT_THAT(draft.date, Eq("2023-03-12"));
    EXPECT_THAT(draft.collectedBy, Eq("student V."));
    EXPECT_THAT(draft.language, Eq("nl-BE"));
    EXPECT_THAT(draft.promised, Eq("Zij leest mee."));
    EXPECT_THAT(
        draft.attributes,
        ElementsAre(model::Attribute{"Verteller, opmerking", "mantelzorger"},
                    model::Attribute{"Leeftijdsgroep", "45-54"},
                    model::Attribute{"Wijk", "WK990202 Molenwijk"}, model::Attribute{"Periode", "maart"},
                    model::Attribute{"Datum en plaats", "12 maart 2023, bibliotheek"},
                    model::Attribute{"Verzameld door", "student V."},
                    model::Attribute{"Lievelingskleur", "blauw"}));
    EXPECT_THAT(draft.consent.size(), Eq(2U));
    EXPECT_THAT(draft.text, Eq("Het begon met de trap."));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(Head, EnglishKeysSayTheSame) {
    const auto [draft, problems] = recogniseText(
        "Method: MSC\nTitle: The drawer\nNarrator: Selam (pseudonym)\nStory number: M-1\nLanguage: English\n"
        "Neighbourhood: WK990203\nDate and place: 18 January 2024, library\nCollected by: Kim\n"
        "Promised: She reads it first.\nConsent: research=yes; quote: no\n\nIt was a Friday.");
    EXPECT_THAT(draft.method, Eq(model::Method::MostSignificantChange));
    EXPECT_THAT(draft.title, Eq("The drawer"));
    EXPECT_THAT(draft.narrator, Eq("Selam"));
    EXPECT_THAT(draft.number, Eq("M-1"));
    EXPECT_THAT(draft.language, Eq("en"));
    EXPECT_THAT(draft.area.code, Eq("WK990203"));
    EXPECT_THAT(draft.date, Eq("2024-01-18"));
    EXPECT_THAT(draft.collectedBy, Eq("Kim"));
    EXPECT_THAT(draft.promised, Eq("She reads it first."));
    EXPECT_THAT(draft.attributes, Contains(model::Attribute{"Narrator, remark", "pseudonym"}));
    EXPECT_THAT(describe(draft), HasSubstr("consent research=yes\nconsent quote=no\n"));
    EXPECT_THAT(problems, IsEmpty());
}

TEST(Head, KeysMatchWithoutCaseAndAccents) {
    EXPECT_THAT(recogniseText("TÍTEL : Groot\nwijk:Havenkwartier\n\nTekst.").draft.title, Eq("Groot"));
    EXPECT_THAT(recogniseText("TÍTEL : Groot\nwijk:Havenkwartier\n\nTekst.").draft.area.name,
                Eq("Havenkwartier"));
}

struct AreaCase {
    std::string written;
    model::Area area;
};

class HeadArea : public ::testing::TestWithParam<AreaCase> {};

TEST_P(HeadArea, IsCodeOrNameOrBoth) {
    const AreaCase& area = GetParam();
    EXPECT_THAT(recogniseText("Wijk: " + area.written + "\n\nTekst.").draft.area, Eq(area.area))
        << area.written;
}

INSTANTIATE_TEST_SUITE_P(Forms, HeadArea,
                         ::testing::Values(AreaCase{"WK990202 Molenwijk", {"WK990202", "Molenwijk"}},
                                           AreaCase{"Molenwijk (WK990202)", {"WK990202", "Molenwijk"}},
                                           AreaCase{"De Kreken - wk990204", {"WK990204", "De Kreken"}},
                                           AreaCase{"De Kreken", {"", "De Kreken"}},
                                           AreaCase{"WK990204", {"WK990204", ""}},
                                           AreaCase{"Dorp (oost)", {"", "Dorp (oost)"}},
                                           AreaCase{"BU99020101, Haven-Zuid", {"BU99020101", "Haven-Zuid"}}));

TEST(Head, TheNeighbourhoodWinsFromTheMunicipality) {
    EXPECT_THAT(recogniseText("Gemeente: GM9902\nWijk: WK990201\n\nTekst.").draft.area.code, Eq("WK990201"));
    EXPECT_THAT(recogniseText("Wijk: WK990201\nGemeente: GM9902\n\nTekst.").draft.area.code, Eq("WK990201"));
    EXPECT_THAT(recogniseText("Gemeente: GM9902\nTitel: T\n\nTekst.").draft.area.code, Eq("GM9902"));
}

struct DateCase {
    std::string written;
    std::string date;
};

class HeadDate : public ::testing::TestWithParam<DateCase> {};

TEST_P(HeadDate, IsFoundWhereItStands) {
    EXPECT_THAT(recogniseText("Datum en plaats: " + GetParam().written + "\n\nTekst.").draft.date,
                Eq(GetParam().date))
        << GetParam().written;
}

INSTANTIATE_TEST_SUITE_P(
    Notations, HeadDate,
    ::testing::Values(DateCase{"2022-06-14, buurthuis", "2022-06-14"},
                      DateCase{"bibliotheek, 12 maart 2023", "2023-03-12"},
                      DateCase{"12 maart 2023 in de bibliotheek", "2023-03-12"},
                      DateCase{"dinsdag 14 maart 2023, thuis", "2023-03-14"},
                      DateCase{"13-12-2022, kantine", "2022-12-13"}, DateCase{"maart 2023", "2023-03"},
                      DateCase{"2023", "2023"}, DateCase{"najaar 2021, in het duivenhok", ""},
                      DateCase{"2017-2023", ""}, DateCase{"3 apr. '23", "2023-04-03"},
                      DateCase{"3-4-23", "2023-04-03"}, DateCase{"3.4.2023", "2023-04-03"},
                      DateCase{"3 april \u201921, thuis", "2021-04-03"}, DateCase{"45019", "2023-04-03"},
                      DateCase{"kamer 12", ""}, DateCase{"aan de keukentafel", ""}));

TEST(Head, NeedsAListedKeyAndNothingElse) {
    EXPECT_THAT(recogniseText("Kleur: blauw\nSmaak: zoet\n\nTekst.").draft.text,
                Eq("Kleur: blauw\nSmaak: zoet\n\nTekst."));
    EXPECT_THAT(recogniseText("Titel: Groot\nen toen kwam de regen\n\nTekst.").draft.title, Eq(""));
    EXPECT_THAT(recogniseText("Een zin.\n\nTitel: Groot\n\nTekst.").draft.title, Eq(""));
    EXPECT_THAT(recogniseText("Zie https://voorbeeld.nl\nTitel: Groot\n\nTekst.").draft.title, Eq(""));
}

TEST(Head, NoHeadMeansNoTitleAndUnknownConsent) {
    const auto [draft, problems] = recogniseText("Eén ding: ik ben niet zielig.\n\nDat zeg ik er maar bij.");
    EXPECT_THAT(draft.title, Eq(""));
    EXPECT_THAT(draft.method, Eq(model::Method::Storytelling));
    EXPECT_THAT(draft.consent, IsEmpty());
    EXPECT_THAT(draft.text, Eq("Eén ding: ik ben niet zielig.\n\nDat zeg ik er maar bij."));
}

TEST(Head, AConversationIsNoHead) {
    const auto [draft, problems] =
        recogniseText("Interviewer: Hoe gaat het?\nVerteller: Goed.\nInterviewer: Echt?\nVerteller: Nee.");
    EXPECT_THAT(draft.narrator, Eq(""));
    EXPECT_THAT(draft.parts.size(), Eq(4U));
}

TEST(Head, EndsWhereAConversationBeginsInTheSameParagraph) {
    const auto [draft, problems] = recogniseText(
        "Titel: Kort\nInterviewer: Sanne\nWijk: Oosterveld\nI: Hoe gaat het?\nR: Goed.\nI: Echt?\nR: Nee.");
    EXPECT_THAT(draft.title, Eq("Kort"));
    EXPECT_THAT(draft.attributes, Contains(model::Attribute{"Interviewer", "Sanne"}));
    EXPECT_THAT(draft.text, Eq("I: Hoe gaat het?\nR: Goed.\nI: Echt?\nR: Nee."));
}

TEST(Head, ASecondLineWithTheSameKeyIsNotLost) {
    const auto [draft, problems] = recogniseText("Titel: Een\nTitel: Twee\nWijk: Oost\n\nTekst.");
    EXPECT_THAT(draft.title, Eq("Een"));
    EXPECT_THAT(draft.attributes, Contains(model::Attribute{"Titel", "Twee"}));
}

TEST(Head, WhatIsNotUnderstoodIsTold) {
    const auto [draft, problems] = recogniseText(
        "Methode: kaartlegging\nTaal: het dialect van hier\nToestemming: onderzoek=ja; reclame=ja; "
        "citaat=misschien; "
        "ja\n\nTekst.");
    EXPECT_THAT(draft.method, Eq(model::Method::Storytelling));
    EXPECT_THAT(draft.language, Eq("nl"));
    EXPECT_THAT(draft.attributes, Contains(model::Attribute{"Methode", "kaartlegging"}));
    EXPECT_THAT(draft.consent.size(), Eq(1U));
    EXPECT_THAT(problems, ElementsAre(HasSubstr("kaartlegging"), HasSubstr("dialect"), HasSubstr("reclame"),
                                      HasSubstr("misschien"), HasSubstr("\"ja\"")));
}

TEST(Head, ASecondHeadIsTextAndToldOf) {
    const auto [draft, problems] = recogniseText(
        "Titel: Een\nToestemming: onderzoek=ja\n\nHet eerste.\n\n---\n\nTitel: Twee\nToestemming: "
        "onderzoek=nee\n\nHet tweede.");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("\"Titel: Twee\"")));
    EXPECT_THAT(describe(draft), HasSubstr("consent research=yes\n"));
    EXPECT_THAT(recogniseText("Titel: Een\n\nI: Ja?\nVerteller: Nee.\n\nI: Toch?\nVerteller: Ja.").problems,
                IsEmpty());
    EXPECT_THAT(recogniseText("Titel: Een\n\nToestemming: dat woord kende ik niet\nen toen niets.").problems,
                IsEmpty());
}

TEST(Head, ConsentAnsweredBothWaysIsNo) {
    for (const char* line : {"onderzoek=ja; onderzoek=nee", "onderzoek=nee; onderzoek=ja"}) {
        EXPECT_THAT(describe(recogniseText(std::string("Toestemming: ") + line + "\n\nTekst.").draft),
                    HasSubstr("consent research=no\n"))
            << line;
    }
}

TEST(Head, EmptyConsentIsUnknown) {
    EXPECT_THAT(recogniseText("Titel: T\nToestemming:\n\nTekst.").draft.consent, IsEmpty());
    EXPECT_THAT(describe(recogniseText("Toestemming: onderzoek=; citaat=ja\n\nTekst.").draft),
                HasSubstr("consent research=unknown\nconsent quote=yes\n"));
}

std::string consentOf(const std::string& line) {
    return describe(recogniseText("Toestemming: " + line + "\n\nTekst.").draft);
}

TEST(Head, ANoIsHeardHoweverItIsWritten) {
    for (const char* line : {"onderzoek=nee.", "onderzoek=Nee!", "onderzoek: nee, liever niet", "onderzoek=n",
                             "onderzoek=nee (zei haar dochter)", "onderzoek=liever niet", "nee", "Geen",
                             "citaat=nee, onderzoek=nee"}) {
        EXPECT_THAT(consentOf(line), HasSubstr("consent research=no\n")) << line;
    }
    for (const char* line : {"onderzoek=ja.", "onderzoek=J", "onderzoek=akkoord", "Onderzoek = JA !"}) {
        EXPECT_THAT(consentOf(line), HasSubstr("consent research=yes\n")) << line;
    }
}

TEST(Head, AYesWithAConditionIsNoYes) {
    for (const char* line : {"citaat=ja, mits zonder naam", "citaat=ja (alleen in het boekje)"}) {
        const auto [draft, problems] = recogniseText(std::string("Toestemming: ") + line + "\n\nTekst.");
        EXPECT_THAT(draft.consent, IsEmpty()) << line;
        EXPECT_THAT(problems, ElementsAre(HasSubstr("ja"))) << line;
    }
    EXPECT_THAT(consentOf("onderzoek=ja, citaat=ja"), HasSubstr("consent research=yes\nconsent quote=yes\n"));
}

TEST(Head, ConsentMayBeWrittenWithoutSigns) {
    for (const std::string line :
         {"onderzoek ja, leersessie nee, eigen naam nee", "Onderzoek ja; leersessie Nee; eigen naam: nee",
          "onderzoek - ja, geen leersessie, niet eigen naam"}) {
        EXPECT_THAT(consentOf(line),
                    HasSubstr("consent research=yes\nconsent learning=no\nconsent name=no\n"))
            << line;
        EXPECT_THAT(recogniseText("Titel: T\nToestemming: " + line + "\n\nTekst.").problems, IsEmpty())
            << line;
    }
    EXPECT_THAT(consentOf("geen publicatie"), HasSubstr("consent publication=no\n"));
    EXPECT_THAT(consentOf("geen publicatie"), Not(HasSubstr("research")));
    EXPECT_THAT(consentOf("niet gebruiken a.u.b."), HasSubstr("consent research=no\n"));
    for (const std::string line :
         {"alles", "onderzoek", "onderzoek en leersessie ja", "ja onderzoek misschien"}) {
        const auto read = recogniseText("Titel: T\nToestemming: " + line + "\n\nTekst.");
        EXPECT_THAT(read.draft.consent, IsEmpty()) << line;
        EXPECT_THAT(read.problems, ::testing::SizeIs(1)) << line;
    }
}

TEST(Head, KeysMayStandInAColumnOrAskAQuestion) {
    const auto columns =
        recogniseText("Titel\tDe stoep\nVerteller\tR.\nToestemming\tonderzoek: ja\n\nIk viel.");
    EXPECT_THAT(columns.draft.title, Eq("De stoep"));
    EXPECT_THAT(describe(columns.draft), HasSubstr("consent research=yes\n"));
    EXPECT_THAT(columns.draft.text, Eq("Ik viel."));
    const auto asked = recogniseText("Titel: De stoep\nWie hielp u?: De buurvrouw\n\nIk viel.");
    EXPECT_THAT(asked.draft.title, Eq("De stoep"));
    EXPECT_THAT(asked.draft.attributes, ElementsAre(model::Attribute{"Wie hielp u?", "De buurvrouw"}));
    EXPECT_THAT(recogniseText("Maandag\tik belde\nDinsdag\tweer\n\nNiets.").draft.text,
                Eq("Maandag\tik belde\nDinsdag\tweer\n\nNiets."));
}

TEST(Head, ValuesMayStandBelowTheirLabels) {
    for (const char* text :
         {"Titel:\nDe stoep\n\nVerteller:\nR.\n\nToestemming:\nonderzoek=ja; citaat=nee\n\nIk viel.\n\nPijn.",
          "Titel:\nDe stoep\nVerteller:\nR.\nToestemming:\nonderzoek: ja; citaat: nee\n\nIk "
          "viel.\n\nPijn."}) {
        const auto read = recogniseText(text);
        EXPECT_THAT(read.draft.title, Eq("De stoep"));
        EXPECT_THAT(read.draft.narrator, Eq("R."));
        EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes\nconsent quote=no\n"));
        EXPECT_THAT(read.draft.text, Eq("Ik viel.\n\nPijn."));
    }
    const std::string story = "Titel:\nDe stoep\n\nVerteller:\nIk viel gisteren op de stoep.\n\nPijn.";
    EXPECT_THAT(recogniseText(story).draft.text, HasSubstr("Ik viel gisteren")) << "an empty field";
}

TEST(Head, ConsentMayCloseTheForm) {
    for (const char* end : {"Toestemming\n\n\u2612 onderzoek\n\n\u2610 citaat\n\n\u2612 leersessie",
                            "Toestemming:\n[x] onderzoek\n[ ] citaat\n[x] leersessie",
                            "Toestemming: onderzoek=ja; citaat=onbekend; leersessie=ja"}) {
        const auto read = recogniseText(std::string("Titel: T\n\nIk viel.\n\n") + end);
        EXPECT_THAT(read.draft.text, Eq("Ik viel.")) << end;
        EXPECT_THAT(describe(read.draft),
                    HasSubstr("consent research=yes\nconsent quote=unknown\nconsent learning=yes\n"))
            << end;
    }
    EXPECT_THAT(describe(recogniseText("Ik viel.\n\nToestemming: nee").draft),
                HasSubstr("consent research=no"));
    const auto told = recogniseText("Ik viel.\n\nToestemming\n\nDie gaf ik nooit, maar zij filmde mij.");
    EXPECT_THAT(told.draft.text, HasSubstr("zij filmde mij"));
    const auto refused = recogniseText("Ik viel.\n\nToestemming\n\nIk wilde niet dat hij het wist.");
    EXPECT_THAT(refused.draft.text, HasSubstr("dat hij het wist"));
    const auto both = recogniseText("Toestemming: onderzoek=ja\n\nIk viel.\n\nToestemming: onderzoek=nee");
    EXPECT_THAT(describe(both.draft), HasSubstr("consent research=no"));
}

TEST(Head, ALineThatBreaksItIsSaid) {
    const auto read =
        recogniseText("Titel: De stoep\nzomaar een regel\nToestemming: onderzoek=nee\n\nIk viel.");
    EXPECT_THAT(read.draft.text, HasSubstr("Titel: De stoep"));
    EXPECT_THAT(read.problems, ElementsAre(HasSubstr("\"zomaar een regel\"")));
}

TEST(Head, ARefusalInASentenceIsHeard) {
    for (const char* line :
         {"Ik wil niet dat dit verhaal gebruikt wordt", "toestemming ingetrokken", "mag niet gebruikt worden",
          "geweigerd", "nooit", "I do not want this to be used"}) {
        EXPECT_THAT(consentOf(line), HasSubstr("consent research=no\n")) << line;
    }
    for (const char* line :
         {"nog niet gevraagd", "niet gevraagd", "niet besproken", "geen antwoord", "not asked", "weet niet",
          "geen bezwaar tegen onderzoek", "no objection to research", "anoniem ja"}) {
        EXPECT_THAT(recogniseText(std::string("Titel: T\nToestemming: ") + line + "\n\nTekst.").draft.consent,
                    IsEmpty())
            << line;
    }
    const auto some = consentOf("wel onderzoek, niet publiceren");
    EXPECT_THAT(some, HasSubstr("consent research=yes\nconsent publication=no\n"));
    EXPECT_THAT(consentOf("geen toestemming voor publicatie"), HasSubstr("consent publication=no\n"));
    EXPECT_THAT(consentOf("geen toestemming voor publicatie"), Not(HasSubstr("research")));
    EXPECT_THAT(consentOf("nooit publiceren"), HasSubstr("consent publication=no\n"));
    EXPECT_THAT(consentOf("nooit publiceren"), Not(HasSubstr("research")));
}

TEST(Head, WhatIsExceptedIsRefused) {
    for (const char* line :
         {"alles behalve publicatie", "ja, maar niet voor publicatie.", "all except publication"}) {
        const auto read = recogniseText(std::string("Titel: T\nToestemming: ") + line + "\n\nTekst.");
        EXPECT_THAT(describe(read.draft), HasSubstr("consent publication=no\n")) << line;
        EXPECT_THAT(describe(read.draft), Not(HasSubstr("research"))) << line;
        EXPECT_THAT(read.problems, ::testing::SizeIs(1)) << "the rest is not understood: " << line;
    }
}

TEST(Head, PurposesMayBePartedAndAnsweredInMoreWays) {
    for (const char* line : {"onderzoek: ja / citaat: nee", "onderzoek (ja), citaat (nee)",
                             "onderzoek ja en citaat nee", "\nonderzoek: ja\ncitaat: nee"}) {
        EXPECT_THAT(consentOf(line), HasSubstr("consent research=yes\nconsent quote=no\n")) << line;
    }
    const auto own = recogniseText(
        "Toestemming onderzoek: ja\nToestemming voor citaat: nee\n\nTekst.\n"
        "Titel: geen kop");
    EXPECT_THAT(own.draft.consent, IsEmpty()) << "no listed key: a text";
    const auto read = recogniseText("Titel: T\nToestemming onderzoek: ja\nConsent to quote: no\n\nTekst.");
    EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes\nconsent quote=no\n"));
    EXPECT_THAT(recogniseText("Titel: T\nFoto: nee\n\nTekst.").draft.attributes.size(), Eq(1U));
}

TEST(Head, BoxesThatWereTickedAreAnswers) {
    EXPECT_THAT(consentOf("[x] onderzoek [ ] citaat [X] leersessie"),
                HasSubstr("consent research=yes\nconsent quote=unknown\nconsent learning=yes\n"));
    EXPECT_THAT(consentOf("\u2612 onderzoek; \u2610 citaat"),
                HasSubstr("consent research=yes\nconsent quote=unknown\n"));
    EXPECT_THAT(consentOf("onderzoek: \u2612 ja \u2610 nee"), HasSubstr("consent research=yes\n"));
    EXPECT_THAT(consentOf("onderzoek: \u2610 ja \u2612 nee"), HasSubstr("consent research=no\n"));
    for (const char* line : {"onderzoek: \u2612 ja \u2612 nee", "onderzoek: \u2610 ja \u2610 nee"}) {
        EXPECT_THAT(consentOf(line), Not(HasSubstr("consent"))) << line;
    }
}

TEST(Head, MarkersTellTheMethodWhenTheHeadDoesNot) {
    EXPECT_THAT(recogniseText("Titel: T\n\n[Item 1 | foto]\nTekst.").draft.method,
                Eq(model::Method::ProbeKit));
    EXPECT_THAT(recogniseText("Titel: T\n\n[Fase 1 | Melden]\nTekst.").draft.method,
                Eq(model::Method::Journey));
    EXPECT_THAT(recogniseText("Domein van verandering: geld\n\nTekst.").draft.method,
                Eq(model::Method::MostSignificantChange));
    EXPECT_THAT(recogniseText("Methode: rapport\n\n[Item 1 | foto]\nTekst.").draft.method,
                Eq(model::Method::Report));
}

TEST(HeadOnOneLine, IsTakenApart) {
    const auto read = recogniseText(
        "Methode: MSC Titel: De natte dinsdag Verteller: R. de Wit Datum en plaats: 3 mei 2023, Zuid Aantal "
        "kinderen: 2 Toestemming: onderzoek=ja; citaat=nee\n\nIk belde.");
    EXPECT_THAT(read.problems, ElementsAre());
    EXPECT_THAT(read.draft.title, Eq("De natte dinsdag"));
    EXPECT_THAT(read.draft.narrator, Eq("R. de Wit"));
    EXPECT_THAT(read.draft.date, Eq("2023-05-03"));
    EXPECT_THAT(read.draft.text, Eq("Ik belde."));
    EXPECT_THAT(describe(read.draft), HasSubstr("Aantal kinderen=2"));
    EXPECT_THAT(describe(read.draft), HasSubstr("consent research=yes\nconsent quote=no\n"));
}

TEST(HeadOnOneLine, IsNoLineOfAnOrdinaryHead) {
    const auto read = recogniseText(
        "Titel: Het huis van Piet: een drama in Zuid\nVerteller: R. uit Wijk: Zuid\nToestemming: "
        "onderzoek=ja\n\nIk belde.");
    EXPECT_THAT(read.draft.title, Eq("Het huis van Piet: een drama in Zuid"));
    EXPECT_THAT(read.draft.narrator, Eq("R. uit Wijk: Zuid"));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
