#include "fixture.h"

#include <gmock/gmock.h>

namespace vertelwerk::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(SearchTest, FindsWordsInAllTheirForms) {
    put({story(3, "De stoel stond in de schuur."),
         story(5, "Twee stoelen bij het wmo-loket, één voor mij.")});
    EXPECT_THAT(found("stoelen"), ElementsAre(3, 5));
    EXPECT_THAT(found("schuur stoel"), ElementsAre(3));
    EXPECT_THAT(found("wmoloket"), ElementsAre(5));
    EXPECT_THAT(found("wmo-loket"), ElementsAre(5));
    EXPECT_THAT(found("wmo loket"), ElementsAre(5));
    EXPECT_THAT(found("een"), ElementsAre(5));
    EXPECT_THAT(found("\"de schuur\""), ElementsAre(3));
    EXPECT_THAT(found("sch*"), ElementsAre(3));
    EXPECT_THAT(found("-stoel"), IsEmpty());
    EXPECT_THAT(found(""), ElementsAre(3, 5));
}

}  // namespace
}  // namespace vertelwerk::search
