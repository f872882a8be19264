#include "gui/collection/collection_filter.h"

#include "vertelwerk/base/catalogue.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Field;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Conditions, AreCutAtSpacesOutsideQuotes) {
    EXPECT_THAT(conditions(""), IsEmpty());
    EXPECT_THAT(conditions("  "), IsEmpty());
    EXPECT_THAT(conditions("jaar:2023"), ElementsAre("jaar:2023"));
    EXPECT_THAT(conditions(" wijk:\"De Kreken\"  -methode:msc\t"),
                ElementsAre("wijk:\"De Kreken\"", "-methode:msc"));
    EXPECT_THAT(conditions("\"Soort hulp\":Wmo jaar:2021"), ElementsAre("\"Soort hulp\":Wmo", "jaar:2021"));
}

TEST(FilterOf, AnEmptyRowLetsEveryStoryThrough) {
    EXPECT_THAT(filterOf({}).value(), IsEmpty());
}

TEST(FilterOf, JoinsWhatWasTypedAndWhatWasChosen) {
    CollectionChoices choices;
    choices.written = "-wijk:\"De Kreken\" jaar:2021..2023";
    choices.method = "msc";
    choices.year = "2022";
    choices.consent = "learning";
    const auto filter = filterOf(choices).value();
    ASSERT_THAT(filter, SizeIs(5));
    EXPECT_THAT(filter[0].field, Eq(Field::Neighbourhood));
    EXPECT_THAT(filter[0].value, Eq("De Kreken"));
    EXPECT_TRUE(filter[0].negated);
    EXPECT_THAT(filter[1].upper, Eq("2023"));
    EXPECT_THAT(filter[2].field, Eq(Field::Method));
    EXPECT_THAT(filter[3].field, Eq(Field::Year));
    EXPECT_THAT(filter[4].field, Eq(Field::Consent));
    EXPECT_THAT(filter[4].value, Eq("learning"));
}

TEST(FilterOf, AChosenNeighbourhoodMayHoldColonsAndQuotes) {
    CollectionChoices choices;
    choices.neighbourhood = "\"De: Kreken\"";
    EXPECT_THAT(filterOf(choices).value().at(0).value, Eq("\"De: Kreken\""));
}

TEST(FilterOf, NamesTheWordThatIsNoCondition) {
    CollectionChoices choices;
    choices.written = "jaar:2023 keukentafel";
    const auto filter = filterOf(choices);
    ASSERT_FALSE(filter);
    EXPECT_THAT(filter.error().code, Eq(base::ErrorCode::Invalid));
    EXPECT_THAT(base::Catalogue().say(filter.error()), HasSubstr("keukentafel"));
}

TEST(FilterOf, PassesOnWhyAValueDoesNotFit) {
    CollectionChoices choices;
    choices.written = "methode:lezen";
    const auto filter = filterOf(choices);
    ASSERT_FALSE(filter);
    EXPECT_THAT(base::Catalogue().say(filter.error()), HasSubstr("lezen"));
}

}  // namespace
}  // namespace vertelwerk::gui
