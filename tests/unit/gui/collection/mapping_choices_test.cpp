#include "gui/collection/mapping_choices.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using exchange::ColumnRole;
using exchange::ColumnRule;
using exchange::ValueType;
using testing::ElementsAre;
using testing::Eq;

TEST(MappingChoices, SayEveryRuleAndComeBack) {
    for (std::size_t i = 0; i < mappingChoices().size(); ++i) {
        EXPECT_THAT(choiceOf(mappingChoices()[i].rule), Eq(i));
    }
}

TEST(MappingChoices, AnotherChoiceKeepsTheColumnAndItsName) {
    ColumnRule rule;
    rule.column = "Hulp: familie";
    rule.name = "Wie hielp?";
    rule.label = "familie";
    ColumnRule consent;
    consent.role = ColumnRole::Consent;
    consent.purpose = model::Purpose::Quote;
    const ColumnRule changed = chosen(rule, choiceOf(consent));
    EXPECT_THAT(changed.role, Eq(ColumnRole::Consent));
    EXPECT_THAT(changed.purpose, Eq(model::Purpose::Quote));
    EXPECT_THAT(changed.column, Eq("Hulp: familie"));
    EXPECT_THAT(changed.name, Eq("Wie hielp?"));
}

TEST(MappingChoices, OfferOnlyWhatARoleHas) {
    ColumnRule rule;
    rule.role = ColumnRole::Title;
    EXPECT_FALSE(fieldsOf(rule).name);
    rule.role = ColumnRole::Triad;
    EXPECT_TRUE(fieldsOf(rule).corner);
    EXPECT_FALSE(fieldsOf(rule).scale);
    rule.role = ColumnRole::Slider;
    EXPECT_TRUE(fieldsOf(rule).scale);
}

TEST(MappingChoices, TakeTheEndsOfAScale) {
    ColumnRule rule;
    EXPECT_THAT(scaleOf(rule), Eq("0-100"));
    EXPECT_TRUE(setScale(rule, "1 tot 7"));
    EXPECT_THAT(scaleOf(rule), Eq("1-7"));
    EXPECT_TRUE(setScale(rule, " 0 - 2,5 "));
    EXPECT_THAT(rule.to, Eq(2.5));
    for (const char* wrong : {"", "7", "5-5", "1-2-3", "laag tot hoog", "--3 : 3", "3", "1 2"}) {
        EXPECT_FALSE(setScale(rule, wrong)) << wrong;
    }
    EXPECT_THAT(rule.to, Eq(2.5));
}

TEST(MappingChoices, AScaleMayBeginBelowZero) {
    for (const char* written :
         {"-3..3", "-3 : 3", "-3 tot 3", "-3 t/m +3", "\u22123 \u2013 3", "-3-3", "-3,0 - 3,0"}) {
        ColumnRule rule;
        EXPECT_TRUE(setScale(rule, written)) << written;
        EXPECT_THAT(rule.from, Eq(-3)) << written;
        EXPECT_THAT(rule.to, Eq(3)) << written;
    }
    ColumnRule rule;
    EXPECT_TRUE(setScale(rule, "-10 - -1"));
    EXPECT_THAT(rule.to, Eq(-1));
    EXPECT_THAT(scaleOf(rule), Eq("-10 : -1"));
    EXPECT_TRUE(setScale(rule, scaleOf(rule)));
}

TEST(MappingChoices, SayInLinesHowATableIsRead) {
    exchange::TableMapping mapping;
    ColumnRule age;
    age.column = "Leeftijd";
    age.type = ValueType::Number;
    ColumnRule corner;
    corner.column = "fam";
    corner.role = ColumnRole::Triad;
    corner.name = "Wie hielp?";
    corner.label = "familie";
    mapping.columns = {age, corner};
    EXPECT_THAT(mappingLines(mapping, base::Catalogue()),
                ElementsAre("Leeftijd: Attribute: a number", "fam: Corner of a triad (Wie hielp?: familie)"));
}

TEST(MappingChoices, ShowSomeOfTheCellsOnOneLine) {
    EXPECT_THAT(sampleLine({"Malburgen", "Klaren\ndal"}), Eq("Malburgen \xC2\xB7 Klaren dal"));
    EXPECT_THAT(sampleLine({}), Eq(""));
}

}  // namespace
}  // namespace vertelwerk::gui
