#include "vertelwerk/model/indicator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {
namespace {

using testing::Eq;
using testing::Optional;

TEST(AreaCodes, AreNationMunicipalityDistrictOrNeighbourhood) {
    for (const auto* code :
         {"NL00", "GM9902", "GM0363", "WK990201", "BU99020101", "WK9902A1", "BU99020A1B"}) {
        EXPECT_TRUE(isAreaCode(code)) << code;
    }
}

TEST(AreaCodes, AreNothingElse) {
    for (const auto* other : {"", "NL01", "GM363", "GM99021", "WK9902", "BU990201", "XX9902", "9902",
                              "GM99A2", "WKA90201", "WK9902a1", "Molenwijk", "GM9902 "}) {
        EXPECT_FALSE(isAreaCode(other)) << other;
    }
}

TEST(ParentArea, IsOneLevelUp) {
    EXPECT_THAT(parentArea("BU99020101"), Eq("WK990201"));
    EXPECT_THAT(parentArea("BU9902A1B2"), Eq("WK9902A1"));
    EXPECT_THAT(parentArea("WK990201"), Eq("GM9902"));
    EXPECT_THAT(parentArea("GM9902"), Eq(""));
    EXPECT_THAT(parentArea("NL00"), Eq(""));
    EXPECT_THAT(parentArea("De Kreken"), Eq(""));
}

TEST(YearOf, IsTheYearThatAPeriodBeginsWith) {
    for (const auto* period : {"2023", "2023-Q1", "2023-H1", "2023-05", "2023-05-06", "2023JJ00"}) {
        EXPECT_THAT(yearOf(period), Optional(2023)) << period;
    }
    for (const auto* none : {"", "mei 2023", "202", "20231", "Q1-2023"}) {
        EXPECT_FALSE(yearOf(none).has_value()) << none;
    }
}

}  // namespace
}  // namespace vertelwerk::model
