#include "vertelwerk/app/joint.h"

#include <gmock/gmock.h>

namespace vertelwerk::app {
namespace {

TEST(Period, YearsAndOpenEnds) {
    EXPECT_EQ(parsePeriod("2021..2023")->from, 2021);
    EXPECT_EQ(parsePeriod("2021..2023")->to, 2023);
    EXPECT_EQ(parsePeriod("2022")->from, 2022);
    EXPECT_EQ(parsePeriod("2022")->to, 2022);
    EXPECT_EQ(parsePeriod("..2023")->from, std::nullopt);
    EXPECT_EQ(parsePeriod("2021..")->to, std::nullopt);
}

TEST(Period, AnythingElseIsRefused) {
    for (const char* written : {"", "..", "2023..2021", "23", "vorig jaar", "2021...2023", "2021..x"}) {
        EXPECT_FALSE(parsePeriod(written)) << written;
    }
}

}  // namespace
}  // namespace vertelwerk::app
