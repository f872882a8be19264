#include "vertelwerk/text/characters.h"

#include <gmock/gmock.h>

namespace vertelwerk::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LettersAndDigits, AreCountedInCodePoints) {
    EXPECT_THAT(lettersAndDigits("\xC3\xA9\xC3\xA9n, 2\n\xF0\x9F\x98\x80!"),
                ElementsAre(true, true, true, false, false, true, false, false, false));
    EXPECT_THAT(lettersAndDigits(""), IsEmpty());
}

TEST(LettersAndDigits, AreInSomeTexts) {
    EXPECT_TRUE(hasLetterOrDigit(" - a"));
    EXPECT_TRUE(hasLetterOrDigit("7"));
    EXPECT_FALSE(hasLetterOrDigit(" \xE2\x80\x94 \xF0\x9F\x98\x80 ..."));
}

}  // namespace
}  // namespace vertelwerk::text
