#include "vertelwerk/model/filter.h"

#include "vertelwerk/base/catalogue.h"

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {

void PrintTo(const FieldFilter& filter, std::ostream* out) {
    *out << (filter.negated ? "-" : "") << static_cast<int>(filter.field) << ' ' << filter.name << ':'
         << filter.value;
    if (filter.upper) {
        *out << ".." << *filter.upper;
    }
}

namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::Optional;

FieldFilter builtIn(Field field, std::string value, std::optional<std::string> upper = {}) {
    return {field, "", std::move(value), std::move(upper), false};
}

FieldFilter attribute(std::string name, std::string value, std::optional<std::string> upper = {}) {
    return {Field::Attribute, std::move(name), std::move(value), std::move(upper), false};
}

void expectFilter(std::string_view written, const FieldFilter& filter) {
    const auto parsed = parseFilter(written);
    ASSERT_TRUE(parsed.has_value()) << written;
    EXPECT_THAT(*parsed, Eq(filter)) << written;
}

void expectRefused(std::string_view written, const std::string& named) {
    const auto parsed = parseFilter(written);
    ASSERT_FALSE(parsed.has_value()) << written;
    EXPECT_THAT(parsed.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(base::Catalogue().say(parsed.error()), HasSubstr(named));
    EXPECT_FALSE(parsed.error().advice.empty()) << written;
}

TEST(FieldNames, AreDutchOrEnglish) {
    const std::vector<std::pair<std::string, Field>> names{{"thema", Field::Theme},
                                                           {"theme", Field::Theme},
                                                           {"Code", Field::Code},
                                                           {"valentie", Field::Valence},
                                                           {"valence", Field::Valence},
                                                           {"codeur", Field::Coder},
                                                           {"coder", Field::Coder},
                                                           {"wijk", Field::Neighbourhood},
                                                           {"area", Field::Neighbourhood},
                                                           {"gemeente", Field::Municipality},
                                                           {"municipality", Field::Municipality},
                                                           {"methode", Field::Method},
                                                           {"method", Field::Method},
                                                           {"verteller", Field::Narrator},
                                                           {"narrator", Field::Narrator},
                                                           {"jaar", Field::Year},
                                                           {"year", Field::Year},
                                                           {"datum", Field::Date},
                                                           {"DATE", Field::Date},
                                                           {"toestemming", Field::Consent},
                                                           {"consent", Field::Consent},
                                                           {"taal", Field::Language},
                                                           {"language", Field::Language},
                                                           {"bron", Field::Source},
                                                           {"source", Field::Source},
                                                           {"nummer", Field::Number},
                                                           {"number", Field::Number},
                                                           {"heeft", Field::Has},
                                                           {"has", Field::Has},
                                                           {"zoekvraag", Field::SavedQuery},
                                                           {"saved", Field::SavedQuery}};
    for (const auto& [name, field] : names) {
        EXPECT_THAT(fieldFromName(name), Optional(field)) << name;
    }
    EXPECT_FALSE(fieldFromName("leeftijdsgroep").has_value());
}

TEST(FieldNames, OfFormsAreFieldsToo) {
    EXPECT_THAT(fieldFromName("Gebied"), Optional(Field::Neighbourhood));
    EXPECT_THAT(fieldFromName("deelnemer"), Optional(Field::Narrator));
    EXPECT_THAT(fieldFromName("Reiziger"), Optional(Field::Narrator));
    EXPECT_THAT(fieldFromName("Verhaalnummer"), Optional(Field::Number));
}

TEST(FieldName, ReadsBackAsTheFieldInBothLanguages) {
    for (int i = 0; i < static_cast<int>(Field::Attribute); ++i) {
        const auto field = static_cast<Field>(i);
        EXPECT_THAT(fieldFromName(fieldName(field, base::Language::Dutch)), Optional(field)) << i;
        EXPECT_THAT(fieldFromName(fieldName(field, base::Language::English)), Optional(field)) << i;
    }
    EXPECT_EQ(fieldName(Field::Neighbourhood, base::Language::Dutch), "wijk");
    EXPECT_EQ(fieldName(Field::Neighbourhood, base::Language::English), "area");
}

TEST(ParseFilter, KnowsWhatAStoryCanHave) {
    expectFilter("has:memo", builtIn(Field::Has, "memo"));
    expectFilter("heeft:memo's", builtIn(Field::Has, "memo"));
    expectFilter("heeft:fragmenten", builtIn(Field::Has, "passages"));
    expectRefused("has:photo", "photo");
    expectFilter("zoekvraag:\"lang wachten\"", builtIn(Field::SavedQuery, "lang wachten"));
}

TEST(ParseFilter, ReadsAFieldAndAValue) {
    expectFilter("thema:5", builtIn(Field::Theme, "5"));
    expectFilter("wijk:WK990201", builtIn(Field::Neighbourhood, "WK990201"));
    expectFilter(" bron: msc-02.md ", builtIn(Field::Source, "msc-02.md"));
    expectFilter("nummer:OB-04", builtIn(Field::Number, "OB-04"));
}

TEST(ParseFilter, ReadsQuotedValues) {
    expectFilter("wijk:\"De Kreken\"", builtIn(Field::Neighbourhood, "De Kreken"));
    expectFilter("thema:\"tijd: te weinig\"", builtIn(Field::Theme, "tijd: te weinig"));
}

TEST(ParseFilter, ReadsNegation) {
    auto filter = builtIn(Field::Method, "msc");
    filter.negated = true;
    expectFilter("-methode:msc", filter);
    expectFilter("valentie:-", builtIn(Field::Valence, "-"));
}

TEST(ParseFilter, TakesAnyOtherNameForAnAttribute) {
    expectFilter("Leeftijdsgroep:65-75", attribute("Leeftijdsgroep", "65-75"));
    expectFilter("\"Soort hulp\":\"bij het huishouden\"", attribute("Soort hulp", "bij het huishouden"));
    expectFilter("score:3..5", attribute("score", "3", "5"));
    expectFilter("score:\"3..5\"", attribute("score", "3..5"));
}

TEST(ParseFilter, LeavesDotsInNamesAlone) {
    expectFilter("bron:verhaal..2.txt", builtIn(Field::Source, "verhaal..2.txt"));
}

TEST(ParseFilter, MakesMethodsKeys) {
    expectFilter("methode:Onderzoeksbox", builtIn(Field::Method, "probe-kit"));
    expectFilter("method:\"Most Significant Change\"", builtIn(Field::Method, "msc"));
    expectRefused("methode:wandeling", "wandeling");
    expectRefused("methode:wandeling", "probe-kit");
}

TEST(ParseFilter, MakesValencesSigns) {
    expectFilter("valentie:goed", builtIn(Field::Valence, "+"));
    expectFilter("valentie:=", builtIn(Field::Valence, "\u00b1"));
    expectFilter("valence:\"niet goed\"", builtIn(Field::Valence, "-"));
    expectFilter("valentie:geen", builtIn(Field::Valence, "none"));
    expectRefused("valentie:blij", "blij");
}

TEST(ParseFilter, MakesConsentKeys) {
    expectFilter("toestemming:leersessie", builtIn(Field::Consent, "learning"));
    expectFilter("toestemming:leersessie=ja", builtIn(Field::Consent, "learning"));
    expectFilter("toestemming:leersessie=nee", builtIn(Field::Consent, "learning=no"));
    expectFilter("consent:\"eigen naam=onbekend\"", builtIn(Field::Consent, "name=unknown"));
    expectRefused("toestemming:reclame", "reclame");
    expectRefused("toestemming:citaat=soms", "citaat=soms");
}

TEST(ParseFilter, ChecksYears) {
    expectFilter("jaar:2023", builtIn(Field::Year, "2023"));
    expectFilter("jaar:2021..2023", builtIn(Field::Year, "2021", "2023"));
    expectFilter("jaar:2021..", builtIn(Field::Year, "2021", ""));
    expectFilter("jaar:..2023", builtIn(Field::Year, "", "2023"));
    expectRefused("jaar:..", "jaar:..");
    expectRefused("jaar:2021...", "2021...");
    expectRefused("jaar:..nu", "..nu");
    expectRefused("jaar:23", "23");
    expectRefused("jaar:vorig", "vorig");
    expectRefused("jaar:2023..2021", "2023..2021");
    expectRefused("jaar:2021..nu", "2021..nu");
    expectRefused("jaar:2023-05", "2023-05");
}

TEST(ParseFilter, ChecksDates) {
    expectFilter("datum:2023", builtIn(Field::Date, "2023"));
    expectFilter("datum:2023-06", builtIn(Field::Date, "2023-06"));
    expectFilter("date:2023-06-06..2023-12-31", builtIn(Field::Date, "2023-06-06", "2023-12-31"));
    expectFilter("datum:2023-06-06..", builtIn(Field::Date, "2023-06-06", ""));
    expectFilter("datum:..2023-06", builtIn(Field::Date, "", "2023-06"));
    expectFilter("datum:2023-06-06..2023", builtIn(Field::Date, "2023-06-06", "2023"));
    expectRefused("datum:2023-13", "2023-13");
    expectRefused("datum:2023-02-30", "2023-02-30");
    expectRefused("datum:6-6-2023", "6-6-2023");
    expectRefused("datum:2023-06..2023-05", "2023-06..2023-05");
}

TEST(ParseFilter, RefusesWhatIsNoFilter) {
    for (const auto* written :
         {"", "thema", "thema:", ":5", "thema:\"5", "\"soort hulp:5", "\"soort\" hulp:5", "thema:\"\""}) {
        expectRefused(written, written);
    }
}

}  // namespace
}  // namespace vertelwerk::model
