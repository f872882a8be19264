#include "gui/collection/collection_filter.h"

#include "vertelwerk/base/catalogue.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Field;
using search::Query;
using testing::Eq;
using testing::HasSubstr;
using testing::SizeIs;

TEST(CollectionFilter, AnEmptyRowLetsEveryStoryThrough) {
    EXPECT_THAT(queryOf({}).value().kind, Eq(Query::Kind::All));
    CollectionChoices blank;
    blank.written = "  ";
    EXPECT_THAT(queryOf(blank).value().kind, Eq(Query::Kind::All));
}

TEST(CollectionFilter, JoinsWhatWasTypedAndWhatWasChosen) {
    CollectionChoices choices;
    choices.written = "-wijk:\"De Kreken\" OR keukentafel";
    choices.method = "msc";
    choices.year = "2022";
    choices.consent = "learning";
    const auto query = queryOf(choices).value();
    EXPECT_THAT(query.kind, Eq(Query::Kind::And));
    ASSERT_THAT(query.children, SizeIs(4));
    EXPECT_THAT(query.children[0], Eq(search::parseQuery(choices.written).value()));
    EXPECT_THAT(query.children[1].field.field, Eq(Field::Method));
    EXPECT_THAT(query.children[2].field.field, Eq(Field::Year));
    EXPECT_THAT(query.children[3].field.field, Eq(Field::Consent));
    EXPECT_THAT(query.children[3].field.value, Eq("learning"));
}

TEST(CollectionFilter, AChosenNeighbourhoodMayHoldColonsAndQuotes) {
    CollectionChoices choices;
    choices.neighbourhood = "\"De: Kreken\"";
    EXPECT_THAT(queryOf(choices).value().children.at(0).field.value, Eq("\"De: Kreken\""));
}

TEST(CollectionFilter, PassesOnWhyAValueDoesNotFit) {
    CollectionChoices choices;
    choices.written = "methode:lezen";
    const auto query = queryOf(choices);
    ASSERT_FALSE(query);
    EXPECT_THAT(base::Catalogue().say(query.error()), HasSubstr("lezen"));
}

}  // namespace
}  // namespace vertelwerk::gui
