#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Table table(std::string_view csv) {
    auto read = readCsv(csv);
    if (!read) {
        ADD_FAILURE() << base::Catalogue().say(read.error());
        return {};
    }
    return *read;
}

std::vector<model::StoryDraft> stories(std::string_view csv) {
    std::vector<base::Message> problems;
    return recogniseStories(table(csv), problems);
}

TEST(Csv, TheSeparatorIsGuessed) {
    EXPECT_THAT(table("a;b,c;d\n1;2,3;4").header, ElementsAre("a", "b,c", "d"));
    EXPECT_THAT(table("a,b\n1;2,3").header, ElementsAre("a", "b"));
    EXPECT_THAT(table("a\tb\n1,5\t2;5").header, ElementsAre("a", "b"));
    EXPECT_THAT(table("sep=,\na,b;c\n1,2").header, ElementsAre("a", "b;c"));
    EXPECT_THAT(table("alleen").header, ElementsAre("alleen"));
}

TEST(Csv, ABarSeparatesWhereNothingElseDoes) {
    EXPECT_THAT(table("naam|verhaal\nAn|Ja, ik ging; toen kwam ik\nBo|Nee, nee, nee\n").header,
                ElementsAre("naam", "verhaal"));
    EXPECT_THAT(table("item;antwoorden\nv1;ja|nee|weet niet\nv2;ja|nee|weet niet\n").header,
                ElementsAre("item", "antwoorden"));
    EXPECT_THAT(table("antwoorden\nja|nee\n").header, ElementsAre("antwoorden"));
}

TEST(Csv, OneColumnOfTextHasNoSeparator) {
    const Table read = table("Tekst\nIk ging; toen kwam ik, en daarna; zag ik\nEen, twee\n");
    EXPECT_THAT(read.header, ElementsAre("Tekst"));
    ASSERT_THAT(read.rows.size(), Eq(2U));
    EXPECT_THAT(read.rows[0], ElementsAre("Ik ging; toen kwam ik, en daarna; zag ik"));
}

TEST(Csv, ATitleAboveTheTableIsLeftOutAndTold) {
    for (const char* csv :
         {"Kerncijfers, 2023\n\na;b;c\n1;2;3\n4;5;6\n", "Kerncijfers, 2023;;\na;b;c\n1;2;3\n4;5;6\n"}) {
        const Table read = table(csv);
        EXPECT_THAT(read.header, ElementsAre("a", "b", "c"));
        EXPECT_THAT(read.rows.size(), Eq(2U));
        ASSERT_THAT(read.problems.size(), Eq(1U));
        EXPECT_THAT(base::Catalogue().say(read.problems[0]), HasSubstr("Kerncijfers, 2023"));
    }
}

TEST(Csv, QuotedCellsKeepSeparatorsQuotesAndLineBreaks) {
    const Table read = table("a;b\r\n\"een;\r\ntwee\";\"zei: \"\"ja\"\"\"\r\n 5\" buis ; x \r\n");
    ASSERT_THAT(read.rows.size(), Eq(2U));
    EXPECT_THAT(read.rows[0], ElementsAre("een;\ntwee", "zei: \"ja\""));
    EXPECT_THAT(read.rows[1], ElementsAre(" 5\" buis ", " x "));
}

TEST(Csv, RowsAreAsWideAsTheHeader) {
    const Table read = table("a;b;c\n1\n\n1;2;3;\n1;2;3;4\n5;6;7\n");
    ASSERT_THAT(read.rows.size(), Eq(3U));
    EXPECT_THAT(read.rows[0], ElementsAre("1", "", ""));
    EXPECT_THAT(read.numbers, ElementsAre(1U, 2U, 4U));
    ASSERT_THAT(read.problems.size(), Eq(1U));
    EXPECT_THAT(base::Catalogue().say(read.problems[0]), HasSubstr("Row 3"));
}

TEST(Csv, AQuoteThatNeverEndsIsAnError) {
    const auto read = readCsv("a;b\n1;2\n\"x;y\n");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().code, Eq(base::ErrorCode::Unreadable));
    EXPECT_THAT(base::Catalogue().say(read.error()), HasSubstr("line 3"));
}

TEST(TableOfStories, EachRowIsAStory) {
    const auto read = stories(
        "Titel;Verteller;Wijk;Datum;Methode;Kleur;Toestemming;Tekst\n"
        "Tomaten;Jelle (jong);WK990204;11 mei 2023;vragenlijst;rood;onderzoek=ja;\"Een zin.\n\nNog "
        "een.\"\n;;;;;;;Twee woorden\n");
    ASSERT_THAT(read.size(), Eq(2U));
    EXPECT_THAT(read[0].title, Eq("Tomaten"));
    EXPECT_THAT(read[0].narrator, Eq("Jelle"));
    EXPECT_THAT(read[0].area.code, Eq("WK990204"));
    EXPECT_THAT(read[0].date, Eq("2023-05-11"));
    EXPECT_THAT(read[0].method, Eq(model::Method::Survey));
    EXPECT_THAT(describe(read[0]), HasSubstr("attribute Kleur=rood\n"));
    EXPECT_THAT(read[0].text, Eq("Een zin.\n\nNog een."));
    EXPECT_THAT(read[0].source.place, Eq("1"));
    EXPECT_THAT(read[1].text, Eq("Twee woorden"));
    EXPECT_THAT(read[1].attributes, IsEmpty());
    EXPECT_THAT(read[1].source.place, Eq("2"));
}

TEST(TableOfStories, ARowWithoutTextIsTold) {
    std::vector<base::Message> problems;
    const auto read =
        recogniseStories(table("Titel;Verhaal\nEen;Een verhaal.\nTwee;\nDrie;Nog een.\n"), problems);
    ASSERT_THAT(read.size(), Eq(2U));
    EXPECT_THAT(read[1].source.place, Eq("3"));
    ASSERT_THAT(problems.size(), Eq(1U));
    EXPECT_THAT(base::Catalogue().say(problems[0]), HasSubstr("Row 2"));
}

TEST(TableOfStories, ConsentMayHaveAColumnAPurpose) {
    const auto read =
        stories("Toestemming onderzoek;citaat;Foto;Tekst\nja;nee;tuin.jpg;Een verhaal.\n;ja;;Nog een.\n");
    ASSERT_THAT(read.size(), Eq(2U));
    EXPECT_THAT(describe(read[0]), HasSubstr("consent research=yes\nconsent quote=no\n"));
    EXPECT_THAT(describe(read[0]), HasSubstr("attribute Foto=tuin.jpg\n"));
    EXPECT_THAT(describe(read[1]), HasSubstr("consent quote=yes\n---"));
}

TEST(TableOfStories, AnswersToConsentAreHeardHoweverTheyAreGiven) {
    const auto answer = [](const std::string& cell) {
        std::vector<base::Message> problems;
        const auto table = readCsv("Toestemming onderzoek;Tekst\n\"" + cell + "\";Een lang verhaal.\n");
        const auto read = recogniseStories(table.value(), problems);
        const auto& consent = read.at(0).consent;
        return consent.empty() ? std::string("none") : std::string(toKey(consent[0].answer));
    };
    for (const char* cell : {"Jazeker", "wel", "sure", "\u2611", "Toegestaan", "toestemming gegeven",
                             "geen bezwaar", "Ja, dat mag", "1", "x", "\u2612 ja \u2610 nee"}) {
        EXPECT_THAT(answer(cell), Eq("yes")) << cell;
    }
    for (const char* cell : {"neen", "\u2717", "Geweigerd", "ingetrokken op 3-4-2023", "niet akkoord", "0",
                             "dat wil ik niet", "\u2610 ja \u2612 nee"}) {
        EXPECT_THAT(answer(cell), Eq("no")) << cell;
    }
    for (const char* cell :
         {"Misschien", "weet niet", "?", "nvt", "Ja, mits anoniem", "ja (zonder naam)", "\u2610"}) {
        EXPECT_THAT(answer(cell), Eq("none")) << cell;
    }
}

TEST(TableOfStories, TicksUnderTheNamesOfPurposesAreConsent) {
    std::vector<base::Message> problems;
    const auto table = readCsv(
        "Publicatie?;Citaat;Foto;Onderzoek;consent to name;Tekst\nx;;1;ja;nee;Een lang verhaal.\n"
        ";\u2717;0;JA;ja;Nog een verhaal.\n");
    const auto read = recogniseStories(table.value(), problems);
    EXPECT_THAT(
        describe(read.at(0)),
        HasSubstr("consent publication=yes\nconsent photo=yes\nconsent research=yes\nconsent name=no\n"));
    EXPECT_THAT(describe(read.at(1)),
                HasSubstr("consent quote=no\nconsent photo=no\nconsent research=yes\nconsent name=yes\n"));
}

TEST(TableOfStories, AColumnThatNamesConsentIsConsentWhateverIsInIt) {
    const auto read = stories(
        "Toestemming onderzoek;Toestemming (citaat);Consent - learning;Mag op foto;Tekst\n"
        "j;x;;ja;Een verhaal.\nNee;hangt ervan af;y;;Nog een.\n");
    ASSERT_THAT(read.size(), Eq(2U));
    EXPECT_THAT(describe(read[0]), HasSubstr("consent research=yes\nconsent quote=yes\n"));
    EXPECT_THAT(describe(read[0]), HasSubstr("attribute Mag op foto=ja\n"));
    EXPECT_THAT(describe(read[1]), HasSubstr("consent research=no\nconsent learning=yes\n"));
}

TEST(TableOfStories, TheQuestionToTellIsTheText) {
    for (const char* question :
         {"Vertel wat er gebeurde", "Beschrijf wat u meemaakte", "Tell us what happened"}) {
        const auto read = stories("nr;" + std::string(question) + "\n1;De lift bleef hangen.\n");
        ASSERT_THAT(read.size(), Eq(1U)) << question;
        EXPECT_THAT(read[0].text, Eq("De lift bleef hangen."));
    }
}

TEST(TableOfStories, TwoQuestionColumnsAreTwoParts) {
    const auto read = stories(
        "Wat gebeurde er?;Waarom is deze verandering voor u het belangrijkst?\nEen brief.;Ik slaap weer.\n");
    ASSERT_THAT(read.size(), Eq(1U));
    EXPECT_THAT(read[0].method, Eq(model::Method::MostSignificantChange));
    EXPECT_THAT(read[0].text, Eq("Een brief.\n\nIk slaap weer."));
    EXPECT_THAT(partsOf(read[0]),
                ElementsAre("story Wat gebeurde er? 0-10",
                            "significance Waarom is deze verandering voor u het belangrijkst? 12-26"));
}

TEST(TableOfStories, TablesOfOtherThingsAreNone) {
    EXPECT_TRUE(holdsStories(table("Ervaring\nEen lange dag.")));
    EXPECT_TRUE(holdsStories(table("respondent;Wat is er gebeurd?\n1;Een lange dag.")));
    EXPECT_FALSE(holdsStories(table("story;quote;code\na.txt;Een lange dag.;MOV01")));
    EXPECT_FALSE(holdsStories(table("item;tekst;antwoorden\nv1;Een lange vraag?;ja|nee")));
    EXPECT_FALSE(holdsStories(table("Id;Measure;Value;Perioden;Tekst\n0;M1;3;2023JJ00;een tekst")));
    EXPECT_FALSE(holdsStories(table("story;score\n12;7")));
    EXPECT_FALSE(holdsStories(table("naam;cijfer\nEen lange dag;7")));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
