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

}  // namespace
}  // namespace vertelwerk::gui
