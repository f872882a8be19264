#include "vertelwerk/search/query.h"

#include <ostream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::search {
namespace {

using base::ErrorCode;
using testing::Eq;
using testing::HasSubstr;
using testing::SizeIs;
using Kind = Query::Kind;

/// A query as it was typed, and as it is understood.
struct Understood {
    std::string typed;
    std::string text;
};

void PrintTo(const Understood& value, std::ostream* out) {
    *out << value.typed;
}

class Understanding : public testing::TestWithParam<Understood> {};

TEST_P(Understanding, IsWrittenOutInFull) {
    const auto query = parseQuery(GetParam().typed);
    ASSERT_TRUE(query.has_value()) << query.error().what.id;
    EXPECT_THAT(toText(*query), Eq(GetParam().text));
}

TEST_P(Understanding, ReadsBackAsTheSameQuery) {
    const auto query = parseQuery(GetParam().typed);
    ASSERT_TRUE(query.has_value());
    const auto again = parseQuery(toText(*query));
    ASSERT_TRUE(again.has_value());
    EXPECT_THAT(*again == *query, Eq(true)) << toText(*again);
}

INSTANTIATE_TEST_SUITE_P(Words, Understanding,
                         testing::Values(Understood{"", ""}, Understood{"  \t\n ", ""}, Understood{"*", ""},
                                         Understood{"huisarts", "huisarts"},
                                         Understood{" Huisarts  wijkteam ", "Huisarts AND wijkteam"},
                                         Understood{"foto's zo\u2019n", "foto's AND zo\u2019n"},
                                         Understood{"'s avonds", "'s AND avonds"},
                                         Understood{"wmo-loket", "wmo-loket"},
                                         Understood{"tot 10:30 uur", "tot AND 10:30 AND uur"},
                                         Understood{"http://voorbeeld.nl/a", "http://voorbeeld.nl/a"},
                                         Understood{"12.500", "12.500"},
                                         Understood{"zorg & welzijn - thuis", "zorg AND welzijn AND thuis"},
                                         Understood{"namelijk: zorg", "namelijk: AND zorg"},
                                         Understood{"en of niet", "en AND of AND niet"},
                                         Understood{"cafe\u0301", "caf\u00e9"}));

INSTANTIATE_TEST_SUITE_P(
    Operators, Understanding,
    testing::Values(Understood{"a AND b", "a AND b"}, Understood{"a EN b", "a AND b"},
                    Understood{"a OR b", "a OR b"}, Understood{"a OF b c", "a OR (b AND c)"},
                    Understood{"a b OR c", "(a AND b) OR c"}, Understood{"a NOT b", "a AND NOT b"},
                    Understood{"a AND NOT b", "a AND NOT b"}, Understood{"a NIET b", "a AND NOT b"},
                    Understood{"a -b", "a AND NOT b"}, Understood{"a +b", "a AND b"},
                    Understood{"-a", "NOT a"}, Understood{"NOT NOT a", "a"},
                    Understood{"-(a b)", "NOT (a AND b)"}, Understood{"-\"a b\" c", "NOT \"a b\" AND c"},
                    Understood{"(a OR b) c", "(a OR b) AND c"}, Understood{"((a))", "a"},
                    Understood{"(a b) (c d)", "a AND b AND c AND d"}, Understood{"a(b)c", "a AND b AND c"},
                    Understood{"a * b", "a AND * AND b"}, Understood{"- a", "a"}));

INSTANTIATE_TEST_SUITE_P(PhrasesAndPrefixes, Understanding,
                         testing::Values(Understood{"\"eigen plan\"", "\"eigen plan\""},
                                         Understood{"\u201ceigen plan\u201d", "\"eigen plan\""},
                                         Understood{"\u201eeigen plan\u201d x", "\"eigen plan\" AND x"},
                                         Understood{"\u00abeigen plan\u00bb", "\"eigen plan\""},
                                         Understood{"\"a\"\"b\"", "\"a\" AND \"b\""},
                                         Understood{"zorg*", "zorg*"},
                                         Understood{"zorg*, thuis", "zorg* AND thuis"},
                                         Understood{"-zorg*", "NOT zorg*"},
                                         Understood{"wmo-lok*", "wmo-lok*"}));

INSTANTIATE_TEST_SUITE_P(
    Fields, Understanding,
    testing::Values(Understood{"thema:5", "thema:5"}, Understood{"theme:5", "thema:5"},
                    Understood{"-theme:5", "NOT thema:5"}, Understood{"NOT thema:5", "NOT thema:5"},
                    Understood{"wijk:\"De Kreken\"", "wijk:\"De Kreken\""},
                    Understood{"wijk:\u201cDe Kreken\u201d", "wijk:\"De Kreken\""},
                    Understood{"jaar:2021..2023", "jaar:2021..2023"}, Understood{"valentie:-", "valentie:-"},
                    Understood{"valentie:goed", "valentie:+"},
                    Understood{"methode:klantreis", "methode:journey"},
                    Understood{"toestemming:leersessie=nee", "toestemming:learning=no"},
                    Understood{"leeftijdsgroep:75-84 val", "leeftijdsgroep:75-84 AND val"},
                    Understood{"\"naam van de groep\":rood", "\"naam van de groep\":rood"},
                    Understood{"thema:5 OR (jaar:2023 zorg)", "thema:5 OR (jaar:2023 AND zorg)"}));

INSTANTIATE_TEST_SUITE_P(
    FormsOfWords, Understanding,
    testing::Values(Understood{"=liep", "=liep"}, Understood{"-=liep", "NOT =liep"},
                    Understood{"a = b", "a AND b"}, Understood{"=\"eigen plan\"", "\"eigen plan\""},
                    Understood{"~pgb", "~pgb"}, Understood{"~\"eigen plan\" x", "~\"eigen plan\" AND x"},
                    Understood{"*zorg", "*zorg"}, Understood{"*zorg*", "*zorg*"},
                    Understood{"(*zorg)", "*zorg"},
                    Understood{"interviewer:ziekenhuis", "interviewer:ziekenhuis"},
                    Understood{"Interviewer:zieken*", "interviewer:zieken*"},
                    Understood{"interviewer:\"op de gang\" x", "interviewer:\"op de gang\" AND x"},
                    Understood{"interviewer:=liep", "interviewer:=liep"},
                    Understood{"\"interviewer\":Jan", "\"interviewer\":Jan"}));

INSTANTIATE_TEST_SUITE_P(NearEachOther, Understanding,
                         testing::Values(Understood{"lang NEAR/3 wachten", "lang NEAR/3 wachten"},
                                         Understood{"lang NABIJ/3 wachten", "lang NEAR/3 wachten"},
                                         Understood{"lang NEAR wachten", "lang NEAR/10 wachten"},
                                         Understood{"a NEAR/3 b NEAR/3 c", "a NEAR/3 b NEAR/3 c"},
                                         Understood{"a NEAR/3 b c", "a NEAR/3 b AND c"},
                                         Understood{"NOT a NEAR/3 b", "NOT a NEAR/3 b"},
                                         Understood{"(a OF b) NEAR/3 =c", "(a OR b) NEAR/3 =c"},
                                         Understood{"near a", "near AND a"},
                                         Understood{"wacht* NEAR/2 *tijd", "wacht* NEAR/2 *tijd"}));

INSTANTIATE_TEST_SUITE_P(
    Relations, Understanding,
    testing::Values(Understood{"thema:5 overlapt thema:8", "thema:5 OVERLAPS thema:8"},
                    Understood{"thema:5 OVERLAPS thema:8", "thema:5 OVERLAPS thema:8"},
                    Understood{"thema:5 binnen codeur:AB", "thema:5 WITHIN codeur:AB"},
                    Understood{"thema:5 voor thema:8", "thema:5 BEFORE thema:8"},
                    Understood{"thema:5 na thema:8", "thema:5 AFTER thema:8"},
                    Understood{"thema:5 voor wijk:Molenwijk", "thema:5 AND voor AND wijk:Molenwijk"},
                    Understood{"wijk:Molenwijk voor thema:5", "wijk:Molenwijk AND voor AND thema:5"},
                    Understood{"(thema:5 brief) OVERLAPT thema:8", "(thema:5 AND brief) OVERLAPS thema:8"},
                    Understood{"thema:5 voor jou", "thema:5 AND voor AND jou"},
                    Understood{"(thema:5 valentie:-) overlapt (thema:8 OF thema:2)",
                               "(thema:5 AND valentie:-) OVERLAPS (thema:8 OR thema:2)"},
                    Understood{"thema:5 overlapt thema:8 NIET overlapt thema:3",
                               "thema:5 OVERLAPS thema:8 NOT OVERLAPS thema:3"},
                    Understood{"thema:5 overlapt (thema:8 overlapt thema:3)",
                               "thema:5 OVERLAPS (thema:8 OVERLAPS thema:3)"},
                    Understood{"brief thema:5 overlapt thema:8", "brief AND thema:5 OVERLAPS thema:8"},
                    Understood{"NIET thema:5 overlapt thema:8", "NOT thema:5 OVERLAPS thema:8"}));

TEST(ToText, SpeaksTheLanguageOfTheReader) {
    const auto query = parseQuery("a OR (b -wijk:x) NEAR c");
    ASSERT_FALSE(query.has_value());
    const auto other = parseQuery("(lang NEAR/3 wachten) OR thema:5 voor thema:8 -has:memo");
    ASSERT_TRUE(other.has_value()) << other.error().what.id;
    EXPECT_THAT(toText(*other, base::Language::Dutch),
                Eq("lang NABIJ/3 wachten OF (thema:5 VOOR thema:8 EN NIET heeft:memo)"));
    EXPECT_THAT(toText(*other, base::Language::English),
                Eq("lang NEAR/3 wachten OR (theme:5 BEFORE theme:8 AND NOT has:memo)"));
    for (const auto language : {base::Language::Dutch, base::Language::English}) {
        const auto again = parseQuery(toText(*other, language));
        ASSERT_TRUE(again.has_value());
        EXPECT_TRUE(*again == *other);
    }
}

TEST(ParseQuery, MakesATreeOfWhatBelongsTogether) {
    const auto query = parseQuery("zorg \"eigen plan\" -thema:5 boodschap*");
    ASSERT_TRUE(query.has_value());
    ASSERT_THAT(query->kind, Eq(Kind::And));
    ASSERT_THAT(query->children, SizeIs(4));
    EXPECT_THAT(query->children[0].kind, Eq(Kind::Word));
    EXPECT_THAT(query->children[0].text, Eq("zorg"));
    EXPECT_THAT(query->children[1].kind, Eq(Kind::Phrase));
    EXPECT_THAT(query->children[1].text, Eq("eigen plan"));
    ASSERT_THAT(query->children[2].kind, Eq(Kind::Not));
    EXPECT_THAT(query->children[2].children[0].field.field, Eq(model::Field::Theme));
    EXPECT_THAT(query->children[2].children[0].field.value, Eq("5"));
    EXPECT_THAT(query->children[3].kind, Eq(Kind::Prefix));
    EXPECT_THAT(query->children[3].text, Eq("boodschap"));
}

TEST(ParseQuery, ReadsRangesWithBothEnds) {
    const auto query = parseQuery("jaar:2021..2023");
    ASSERT_TRUE(query.has_value());
    EXPECT_THAT(query->field.value, Eq("2021"));
    EXPECT_THAT(query->field.upper, testing::Optional(std::string("2023")));
}

/// What is no query, the character that is named (from 1), and words of the message.
struct Mistake {
    std::string typed;
    std::string place;
    std::string message;
};

void PrintTo(const Mistake& value, std::ostream* out) {
    *out << value.typed;
}

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, SayWhereAndWhatWasExpected) {
    const auto query = parseQuery(GetParam().typed);
    ASSERT_FALSE(query.has_value());
    const auto& error = query.error();
    EXPECT_THAT(error.code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(error.what.id, HasSubstr(GetParam().message));
    EXPECT_THAT(error.what.arguments, testing::Contains(GetParam().place));
    EXPECT_FALSE(error.advice.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Table, Mistakes,
    testing::Values(
        Mistake{"\"", "1", "not closed"}, Mistake{"zorg \"eigen plan", "6", "not closed"},
        Mistake{"\u00e9\u00e9n \u201cplan", "5", "not closed"},
        Mistake{"\"\" zorg", "1", "a word was expected"}, Mistake{"(zorg", "1", "not closed"},
        Mistake{"a ((b) c", "3", "not closed"}, Mistake{"zorg)", "5", "closes none"},
        Mistake{"()", "2", "a word was expected"}, Mistake{"AND zorg", "1", "a word was expected"},
        Mistake{"zorg OR", "8", "a word was expected"}, Mistake{"a OR AND b", "6", "a word was expected"},
        Mistake{"a NOT", "6", "a word was expected"}, Mistake{"a NOT OR b", "7", "a word was expected"},
        Mistake{"thema: 5", "7", "a value was expected"},
        Mistake{"zorg thema:", "12", "a value was expected"}, Mistake{"=zorg*", "6", "exactly"},
        Mistake{"NEAR b", "1", "a word was expected"}, Mistake{"a NEAR/3", "9", "a word was expected"},
        Mistake{"a NEAR/x b", "8", "a number"}, Mistake{"a NEAR/ b", "8", "a number"},
        Mistake{"a NEAR/0 b", "8", "a number"}, Mistake{"a NEAR/3 b NEAR/4 c", "12", "NEAR/"},
        Mistake{"a NEAR/3 \"b c\"", "10", "a single word"}, Mistake{"(a b) NEAR c", "1", "a single word"},
        Mistake{"thema:5 OVERLAPT (thema:8", "18", "not closed"}, Mistake{"zo*rg", "3", "middle"},
        Mistake{"a \x01 b", "3", "control character"},
        Mistake{std::string("a\0b", 3), "2", "control character"},
        Mistake{"\"a \x1b[0m\"", "4", "control character"}, Mistake{"wijk:\"De Kreken", "6", "not closed"}));

TEST(ParseQuery, RefusesWhatHasNothingToLookFor) {
    for (const auto* typed : {"&", "? !", "'", "- + -", "..."}) {
        const auto query = parseQuery(typed);
        ASSERT_FALSE(query.has_value()) << typed;
        EXPECT_THAT(query.error().code, Eq(ErrorCode::Invalid));
        EXPECT_THAT(query.error().what.id, HasSubstr("no letter or digit"));
    }
}

TEST(ParseQuery, RefusesBytesThatAreNoText) {
    const auto query = parseQuery("caf\xe9");
    ASSERT_FALSE(query.has_value());
    EXPECT_THAT(query.error().code, Eq(ErrorCode::Invalid));
}

TEST(ParseQuery, NamesAFieldsWrongValueAndItsPlace) {
    const auto query = parseQuery("zorg methode:breien");
    ASSERT_FALSE(query.has_value());
    EXPECT_THAT(query.error().code, Eq(ErrorCode::Invalid));
    EXPECT_THAT(query.error().where, Eq("6, methode:breien"));
    EXPECT_THAT(query.error().what.arguments, testing::Contains(HasSubstr("breien")));
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

TEST(ParseQuery, RefusesWhatIsTooLargeOrTooDeep) {
    for (const auto& typed : {repeated("zorg ", 10'000), repeated("zorg OR ", 10'000) + "x",
                              repeated("(", 256) + "a" + repeated(")", 256), repeated("-(", 10'000),
                              repeated("\u00e9", 1'000'000)}) {
        const auto query = parseQuery(typed);
        ASSERT_FALSE(query.has_value());
        EXPECT_THAT(query.error().code, Eq(ErrorCode::Limit));
    }
}

TEST(ParseQuery, AnswersSignsWithoutEnd) {
    const auto query = parseQuery(repeated("-", 20'001) + "a");
    ASSERT_TRUE(query.has_value());
    EXPECT_THAT(toText(*query), Eq("NOT a"));
}

TEST(ToText, QuotesAWordThatWouldReadAsSomethingElse) {
    Query word;
    word.kind = Kind::Word;
    word.text = "OR";
    EXPECT_THAT(toText(word), Eq("\"OR\""));
    word.text = "twee woorden";
    EXPECT_THAT(toText(word), Eq("\"twee woorden\""));
}

TEST(ToText, WritesANegatedConditionAsSuch) {
    Query query;
    query.kind = Kind::Field;
    query.field.field = model::Field::Theme;
    query.field.value = "5";
    query.field.negated = true;
    EXPECT_THAT(toText(query), Eq("NOT thema:5"));
}

TEST(Query, ASignedOperatorIsAWordThatReadsBack) {
    for (const char* typed : {"-EN", "+NEAR/2", "-OR", "+NABIJ"}) {
        const auto query = parseQuery(typed);
        ASSERT_TRUE(query.has_value()) << typed;
        EXPECT_EQ(parseQuery(toText(*query)).value(), *query) << typed;
    }
}

}  // namespace
}  // namespace vertelwerk::search
