#include "vertelwerk/model/code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::model {
namespace {

using base::Language;
using testing::Eq;

TEST(LocalText, IsInTheLanguageAskedFor) {
    const LocalText text{"Passende hulp", "Fitting help"};
    EXPECT_THAT(text.in(Language::Dutch), Eq("Passende hulp"));
    EXPECT_THAT(text.in(Language::English), Eq("Fitting help"));
}

TEST(LocalText, IsInTheOtherLanguageWhenThatIsAllThereIs) {
    EXPECT_THAT((LocalText{"Buurt", ""}.in(Language::English)), Eq("Buurt"));
    EXPECT_THAT((LocalText{"", "Trust"}.in(Language::Dutch)), Eq("Trust"));
    EXPECT_THAT((LocalText{}.in(Language::Dutch)), Eq(""));
}

}  // namespace
}  // namespace vertelwerk::model
