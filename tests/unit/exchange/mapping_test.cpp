#include "vertelwerk/exchange/mapping.h"

#include "vertelwerk/base/catalogue.h"

#include "unit/exchange/drafts.h"
#include "unit/exchange/temporary_folder.h"

#include <gmock/gmock.h>

namespace vertelwerk::exchange::testing {

namespace {

using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Kind = model::Signification::Kind;

TableMapping mapping(std::string_view json) {
    const auto read = mappingFromJson(json);
    if (!read) {
        ADD_FAILURE() << base::Catalogue().say(read.error());
        return {};
    }
    return *read;
}

struct Told {
    std::vector<model::StoryDraft> stories;
    std::vector<std::string> problems;
};

Told stories(std::string_view csv, const TableMapping& stated) {
    const auto table = readCsv(csv);
    const auto whole = completed(stated, table.value());
    if (!whole) {
        ADD_FAILURE() << base::Catalogue().say(whole.error());
        return {};
    }
    std::vector<base::Message> problems;
    Told told{recogniseStories(*table, *whole, problems), {}};
    for (const base::Message& problem : problems) {
        told.problems.push_back(base::Catalogue().say(problem));
    }
    return told;
}

TEST(Mapping, AColumnThatNumbersTheRowsHoldsTheNumbersOfTheStories) {
    const auto numbered = stories("Nummer;Verhaal\n101;Ik belde.\n102;Ik wachtte.\n", {}).stories;
    ASSERT_THAT(numbered, SizeIs(2));
    EXPECT_THAT(numbered[0].number, Eq("101"));
    const auto twice = stories("Nr;Verhaal\n1;Ik belde.\n1;Ik wachtte.\n", {}).stories;
    EXPECT_THAT(twice[0].number, Eq("")) << "it is something else";
    ASSERT_THAT(twice[0].attributes, SizeIs(1));
    const auto called = stories("Nummer;Verhaal\n0612345678;Ik belde.\n0612345679;Ik wachtte.\n", {}).stories;
    EXPECT_THAT(called[0].number, Eq("")) << "a telephone number";
    const auto both =
        stories("Nummer;Verhaalnummer;Verhaal\n1;A-1;Ik belde.\n2;A-2;Ik wachtte.\n", {}).stories;
    EXPECT_THAT(both[0].number, Eq("A-1"));
}

TEST(Mapping, SaysWhatColumnsAre) {
    const Told told = stories(
        "V1;V2;Naam;Akkoord;Lft;Op;Rest;Weg\n"
        "Ik belde.;Dat gaf rust.;De tuin;Ja, dat mag;41,5;11 mei 2023;rood;x\n"
        "Ik wachtte.;;Het loket;liever niet;veel;gisteren;;\n",
        mapping(R"({"method": "vragenlijst", "columns": {
            "v1": {"as": "text", "name": "Wat gebeurde er bij u?"}, "V2": "text", "Naam": "title",
            "Akkoord": {"as": "consent", "purpose": "onderzoek"},
            "Lft": {"as": "attribute", "type": "number", "name": "Leeftijd"},
            "Op": {"as": "attribute", "type": "date"}, "Weg": "ignore"}})"));
    ASSERT_THAT(told.stories, SizeIs(2));
    const model::StoryDraft& first = told.stories[0];
    EXPECT_THAT(first.method, Eq(model::Method::Survey));
    EXPECT_THAT(first.title, Eq("De tuin"));
    EXPECT_THAT(first.text, Eq("Ik belde.\n\nDat gaf rust."));
    EXPECT_THAT(partsOf(first), ElementsAre("answer Wat gebeurde er bij u? 0-9", "answer V2 11-24"));
    EXPECT_THAT(describe(first),
                HasSubstr("attribute Leeftijd=41,5\nattribute Op=2023-05-11\nattribute Rest=rood\n"
                          "consent research=yes\n"));
    EXPECT_THAT(told.stories[1].consent[0].answer, Eq(model::Answer::No));
    EXPECT_THAT(partsOf(told.stories[1]), ElementsAre("answer Wat gebeurde er bij u? 0-11"));
    ASSERT_THAT(told.problems, SizeIs(2));
    EXPECT_THAT(told.problems[0], HasSubstr("Row 2: \"veel\" in \"Lft\" is no number"));
    EXPECT_THAT(told.problems[1], HasSubstr("\"gisteren\" in \"Op\" is no date"));
}

TEST(Mapping, ColumnsThatNobodyNamesGoByTheirNames) {
    const Told told = stories(
        "Verslag;Titel;Wijk;x\nEen zin.;Een;Molenwijk;1\n",
        mapping(
            R"({"others": "ignore", "columns": [{"column": "Verslag", "as": "text"}, {"column": "x", "as": "score"}]})"));
    ASSERT_THAT(told.stories, SizeIs(1));
    EXPECT_THAT(told.stories[0].title, Eq(""));
    EXPECT_THAT(told.stories[0].attributes, IsEmpty());
    EXPECT_THAT(told.stories[0].signification,
                ElementsAre(model::Signification{Kind::Score, "x", {{"", 1.0}}}));
}

TEST(Mapping, WhatTellersSayOfTheirStories) {
    const TableMapping scales = mapping(R"({"columns": {"Verhaal": "text",
        "a": {"as": "triad", "question": "Wie hielp?", "label": "familie"},
        "b": {"as": "triad", "question": "Wie hielp?", "label": "buren"},
        "c": {"as": "triad", "question": "Wie hielp?", "label": "gemeente"},
        "gevoel": {"as": "slider", "question": "Hoe voelde dit?", "from": 1, "to": 5},
        "horen": {"as": "choice", "question": "Wie moet dit horen?"}, "cijfer": "score"}})");
    const Told told = stories(
        "Verhaal;a;b;c;gevoel;horen;cijfer\nEen zin.;60;30,5;9.5;2;wethouder | buren;7,5\nTwee "
        "woorden;50;30;10;9;;\n"
        "Drie woorden;nvt;;;nvt;nvt;geen\nVier woorden;0,5;0,25;0,25;;;\nVijf woorden;;;;;;\n",
        scales);
    ASSERT_THAT(told.stories, SizeIs(5));
    EXPECT_THAT(
        told.stories[0].signification,
        ElementsAre(
            model::Signification{
                Kind::Triad, "Wie hielp?", {{"familie", 60.0}, {"buren", 30.5}, {"gemeente", 9.5}}},
            model::Signification{Kind::Slider, "Hoe voelde dit?", {{"", 25.0}}},
            model::Signification{
                Kind::Choice, "Wie moet dit horen?", {{"wethouder", std::nullopt}, {"buren", std::nullopt}}},
            model::Signification{Kind::Score, "cijfer", {{"", 7.5}}}));
    EXPECT_THAT(told.stories[0].attributes, IsEmpty());
    EXPECT_THAT(told.stories[1].signification, IsEmpty());
    EXPECT_THAT(told.stories[2].signification,
                ElementsAre(model::Signification{Kind::Triad, "Wie hielp?", {}},
                            model::Signification{Kind::Slider, "Hoe voelde dit?", {}},
                            model::Signification{Kind::Choice, "Wie moet dit horen?", {}}));
    EXPECT_THAT(told.stories[3].signification,
                ElementsAre(model::Signification{
                    Kind::Triad, "Wie hielp?", {{"familie", 50.0}, {"buren", 25.0}, {"gemeente", 25.0}}}));
    EXPECT_THAT(told.stories[4].signification, IsEmpty());
    ASSERT_THAT(told.problems, SizeIs(3));
    EXPECT_THAT(told.problems[0], HasSubstr("Row 2: \"9\" in \"gevoel\""));
    EXPECT_THAT(told.problems[1], HasSubstr("Row 2: the shares of \"Wie hielp?\""));
    EXPECT_THAT(told.problems[2], HasSubstr("Row 3: \"geen\" in \"cijfer\""));
}

TEST(Mapping, TriadsAreKnownByTheirSum) {
    const Told told = stories(
        "Verhaal;Hulp kwam van: familie;Hulp kwam van: buren;Hulp kwam van: gemeente;x\nEen "
        "zin.;60;30;10;1\nNog een zin.;33;33;33;2\nDrie woorden hier;;;;3\n",
        {});
    ASSERT_THAT(told.stories, SizeIs(3));
    EXPECT_THAT(told.stories[0].signification,
                ElementsAre(model::Signification{
                    Kind::Triad, "Hulp kwam van", {{"familie", 60.0}, {"buren", 30.0}, {"gemeente", 10.0}}}));
    EXPECT_THAT(describe(told.stories[0]), HasSubstr("attribute x=1\n"));
    EXPECT_THAT(told.stories[2].signification, IsEmpty());
}

TEST(Mapping, ATriadWhoseColumnsShareNoQuestionIsCalledByItsCorners) {
    const Told told =
        stories("Verhaal;Vrij;Betaald;Zorg\nEen zin.;20;30;50\nNog een zin.;33,3;33,3;33,4\n", {});
    ASSERT_THAT(told.stories, SizeIs(2));
    EXPECT_THAT(
        told.stories[0].signification,
        ElementsAre(model::Signification{
            Kind::Triad, "Vrij / Betaald / Zorg", {{"Vrij", 20.0}, {"Betaald", 30.0}, {"Zorg", 50.0}}}));
    EXPECT_THAT(told.problems, IsEmpty());
}

TEST(Mapping, MistakesAreNamed) {
    for (const auto& [json, words] : std::vector<std::pair<std::string, std::string>>{
             {"geen json", "JSON"},
             {"[]", "JSON"},
             {"{}", "columns"},
             {R"({"columns": {"a": "tekst"}})", "\"a\" as \"tekst\""},
             {R"({"columns": {"a": {"as": "consent", "purpose": "iets"}}})", "iets"},
             {R"({"columns": {"a": {"as": "attribute", "type": "kleur"}}})", "kleur"},
             {R"({"columns": {"a": {"as": "slider", "from": 1, "to": 1}}})", "scale"},
             {R"({"method": "dans", "columns": {}})", "dans"},
         }) {
        const auto read = mappingFromJson(json);
        ASSERT_FALSE(read) << json;
        EXPECT_THAT(base::Catalogue().say(read.error()), HasSubstr(words)) << json;
    }
    const auto table = readCsv("Tekst;a\nEen zin.;1\n");
    const auto whole = completed(mapping(R"({"columns": {"Kleur": "score"}})"), *table);
    ASSERT_FALSE(whole);
    EXPECT_THAT(base::Catalogue().say(whole.error()), HasSubstr("Kleur"));
}

TEST(Mapping, IsTheSameAfterWritingAndReading) {
    const TableMapping stated = mapping(R"({"method": "survey", "others": "ignore", "columns": {"a": "text",
        "b": {"as": "slider", "question": "Hoe?", "from": 1, "to": 7}, "c": {"as": "consent", "purpose": "quote"},
        "d": {"as": "triad", "question": "Wie?", "label": "x"}, "e": {"as": "attribute", "type": "date"}}})");
    EXPECT_THAT(mapping(toJson(stated)), Eq(stated));
}

TEST(Mapping, TablesWithTheSameColumnsHaveOneSignature) {
    EXPECT_THAT(columnSignature({"Titel", "\u00C9\u00E9n"}), Eq(columnSignature({"een", "TITEL"})));
    EXPECT_NE(columnSignature({"a", "b"}), columnSignature({"a", "c"}));
}

TEST(Mapping, IsUsedAndRememberedByTheReader) {
    const TemporaryFolder folder;
    const auto path = folder.write("antwoorden.csv", "respondent;open\n1;Een zin.\n2;Nog een zin.\n");
    const FileReading refused = readStories({path, true}, {});
    EXPECT_THAT(refused.verdict, Eq(Verdict::Refused));
    ASSERT_TRUE(refused.mapping) << "so that a user can say what its columns are";
    EXPECT_THAT(refused.mapping->columns, SizeIs(2));
    ReadOptions options;
    options.mapping = mapping(R"({"columns": {"open": "text"}})");
    const FileReading reading = readStories({path, true}, options);
    ASSERT_THAT(reading.stories, SizeIs(2));
    ASSERT_TRUE(reading.mapping);
    ReadOptions later;
    later.remembered[reading.signature] = toJson(*reading.mapping);
    EXPECT_THAT(readStories({path, true}, later).stories, SizeIs(2));
    options.mapping = mapping(R"({"columns": {"open": "text", "weg": "title"}})");
    EXPECT_THAT(readStories({path, true}, options).verdict, Eq(Verdict::Refused));
}

TEST(Mapping, ThreeColumnsThatShareNothingButTheirSumAreOneTriad) {
    const Told told = stories(
        "Verhaal;Gemak;Snelheid;Menselijk\nIk belde lang.;10;20;70\nHet ging vlot.;33%;33%;34%\n", {});
    EXPECT_THAT(told.problems, IsEmpty());
    ASSERT_THAT(told.stories, SizeIs(2));
    ASSERT_THAT(told.stories[0].signification, SizeIs(1));
    const auto& triad = told.stories[0].signification[0];
    EXPECT_THAT(triad.kind, Eq(Kind::Triad));
    EXPECT_THAT(triad.question, Eq("Gemak / Snelheid / Menselijk"));
    ASSERT_THAT(triad.marks, SizeIs(3));
    EXPECT_THAT(triad.marks[2].label, Eq("Menselijk"));
    EXPECT_THAT(triad.marks[2].value, Eq(70.0));
    EXPECT_THAT(told.stories[1].signification[0].marks[0].value, Eq(33.0));
}

}  // namespace

}  // namespace vertelwerk::exchange::testing
