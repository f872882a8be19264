#include "vertelwerk/chart/scene.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::chart {
namespace {

using testing::DoubleNear;
using testing::Gt;

TEST(TextWidth, AddsTheWidthsOfItsLetters) {
    EXPECT_DOUBLE_EQ(textWidth("", 11), 0);
    EXPECT_THAT(textWidth("5", 1000), DoubleNear(636, 0.001));
    EXPECT_THAT(textWidth("12,5", 1000), DoubleNear(3 * 636 + 318, 0.001));
    EXPECT_THAT(textWidth("12,5", 10), DoubleNear(22.26, 0.001));
}

TEST(TextWidth, CountsAnAccentedLetterAsOneLetter) {
    EXPECT_DOUBLE_EQ(textWidth("é", 11), textWidth("e", 11));
    EXPECT_DOUBLE_EQ(textWidth("e\xCC\x81", 11), textWidth("e", 11)) << "combining accent";
    EXPECT_DOUBLE_EQ(textWidth("ï", 11), textWidth("i", 11));
}

TEST(TextWidth, KnowsWideAndNarrow) {
    EXPECT_THAT(textWidth("MMMM", 11), Gt(2 * textWidth("iiii", 11)));
    EXPECT_THAT(textWidth("…", 1000), DoubleNear(1000, 0.001));
    EXPECT_THAT(textWidth("−", 1000), DoubleNear(838, 0.001)) << "minus sign";
    EXPECT_THAT(textWidth("漢", 1000), DoubleNear(1000, 0.001));
    EXPECT_THAT(textWidth("ж", 1000), testing::AllOf(Gt(500), testing::Lt(900)));
}

RC_GTEST_PROP(TextWidthProperty, IsTheSumOfBothHalvesForAnyBytes, (const std::string& bytes)) {
    const auto ascii = std::string("a|b");
    RC_ASSERT(textWidth(bytes, 10) >= 0);
    RC_ASSERT(std::abs(textWidth(ascii + bytes, 10) - textWidth(ascii, 10) - textWidth(bytes, 10)) < 1e-6);
}

}  // namespace
}  // namespace vertelwerk::chart
