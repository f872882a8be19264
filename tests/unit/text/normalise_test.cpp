#include "vertelwerk/text/normalise.h"

#include "vertelwerk/text/normal_form.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::text {
namespace {

using namespace std::string_view_literals;
using testing::Eq;

std::string normal(std::string_view utf8) {
    return normalise(utf8).value();
}

std::string tidied(std::string_view utf8) {
    return tidy(utf8).value();
}

TEST(Normalise, ComposesAccents) {
    EXPECT_THAT(normal("e\u0301e\u0301n caf\u0065\u0301"), Eq("\u00e9\u00e9n caf\u00e9"));
}

TEST(Normalise, MakesEveryLineEndOneLineFeed) {
    EXPECT_THAT(normal("a\r\nb\rc\u0085d\u2028e\u2029f\ng\r\r\nh"), Eq("a\nb\nc\nd\ne\nf\ng\n\nh"));
}

TEST(Normalise, DropsZeroBytesAndByteOrderMarks) {
    EXPECT_THAT(normal("\ufeffa\0b\ufeffc"sv), Eq("abc"));
}

TEST(Normalise, ComposesWhatAByteOrderMarkKeptApart) {
    EXPECT_THAT(normal("e\ufeff\u0301"), Eq("\u00e9"));
}

TEST(Normalise, RefusesWhatIsNoUtf8) {
    for (const auto bytes :
         {"\xe9\xe9n"sv, "\xc0\xaf"sv, "\xed\xa0\x80"sv, "\xf4\x90\x80\x80"sv, "a\xf0\x9f\x98"sv}) {
        const auto result = normalise(bytes);
        ASSERT_FALSE(result.has_value());
        EXPECT_THAT(result.error().code, Eq(base::ErrorCode::Unreadable));
        EXPECT_THAT(result.error().what.id, testing::HasSubstr("UTF-8"));
        EXPECT_FALSE(isValidUtf8(bytes));
        EXPECT_FALSE(tidy(bytes).has_value());
    }
}

TEST(Normalise, KnowsValidUtf8) {
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("één \U0001f600 \U0010ffff"));
}

TEST(Normalise, KnowsWhatItWouldLeaveAsItIs) {
    EXPECT_TRUE(isNormal(""));
    EXPECT_TRUE(isNormal("\u00e9\u00e9n regel\n\ten nog een \v \U0001f600"));
    EXPECT_FALSE(isNormal("regel\r\n"));
    EXPECT_FALSE(isNormal("een\0twee"sv));
    EXPECT_FALSE(isNormal("\ufeffeen"));
    EXPECT_FALSE(isNormal("een\u2028twee"));
    EXPECT_FALSE(isNormal("e\u0301\u0301n"));
    EXPECT_FALSE(isNormal("\xe9\xe9n"));
}

TEST(Tidy, DropsSpacesAtLineEndsAndKeepsThoseInside) {
    EXPECT_THAT(tidied("Ik  ging \t\nnaar huis\u00a0\n  en sliep."), Eq("Ik  ging\nnaar huis\n  en sliep."));
}

TEST(Tidy, MakesRunsOfBlankLinesOne) {
    EXPECT_THAT(tidied("a\n\n\nb\n \t\n\u00a0\n\nc\nd"), Eq("a\n\nb\n\nc\nd"));
}

TEST(Tidy, LeavesNothingBlankAround) {
    EXPECT_THAT(tidied("\n \n\n  a\n\n"), Eq("a"));
    EXPECT_THAT(tidied(" \n\t\n"), Eq(""));
    EXPECT_THAT(tidied(""), Eq(""));
}

/// Characters at which tidying has something to do.
rc::Gen<std::string> awkwardTexts() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(
                            rc::gen::elementOf(std::vector<std::string>{"a",
                                                                        "e",
                                                                        "\u0301",
                                                                        " ",
                                                                        "  ",
                                                                        "\t",
                                                                        "\n",
                                                                        "\r\n",
                                                                        "\r",
                                                                        "\u00a0",
                                                                        "\u2028",
                                                                        "\u2003",
                                                                        "\u2000",
                                                                        "\ufeff",
                                                                        std::string(1, '\0'),
                                                                        "\u212b",
                                                                        "\U0001f600",
                                                                        "\u1100",
                                                                        "\u1161",
                                                                        "\f",
                                                                        "\u0323",
                                                                        std::string(40, 'x')})),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const auto& piece : pieces) {
                                text += piece;
                            }
                            return text;
                        });
}

RC_GTEST_PROP(Normalise, KnowsItsOwnForm, ()) {
    const auto text = *awkwardTexts();
    RC_ASSERT(isNormal(text) == (normal(text) == text));
    RC_ASSERT(isNormal(normal(text)));
}

RC_GTEST_PROP(Tidy, TidyingTwiceIsTidyingOnce, ()) {
    const auto once = tidied(*awkwardTexts());
    RC_ASSERT(tidied(once) == once);
    RC_ASSERT(normal(once) == once);
}

RC_GTEST_PROP(Folded, FoldingTwiceIsFoldingOnce, ()) {
    const auto once = folded(*awkwardTexts());
    RC_ASSERT(folded(once) == once);
}

/// A letter that is no ASCII takes the long way.
RC_GTEST_PROP(Folded, IsTheSameWithAnAccentBehind, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(0, 0x7f));
    const auto alone = folded(text);
    RC_ASSERT(folded(text + " \u00e9") == (alone.empty() ? "e" : alone + " e"));
}

TEST(Trimmed, TakesAnySpaceFromBothEnds) {
    EXPECT_THAT(trimmed("\u00a0\t\n a b \u2003\r\n"), Eq("a b"));
    EXPECT_THAT(trimmed(" \u00a0"), Eq(""));
    EXPECT_THAT(trimmed(""), Eq(""));
    EXPECT_THAT(trimmed("\u00e9"), Eq("\u00e9"));
}

TEST(Trimmed, LeavesBytesThatAreNoText) {
    EXPECT_THAT(trimmed(" \xe9 "), Eq("\xe9"));
}

TEST(Folded, ForgetsCaseAndAccents) {
    EXPECT_THAT(folded("Één CAFÉ Coördinator"), Eq("een cafe coordinator"));
    EXPECT_THAT(folded("Straße"), Eq("strasse"));
}

TEST(Folded, TakesLigaturesApart) {
    EXPECT_THAT(folded("\u0132sland \u0133s"), Eq("ijsland ijs"));
}

TEST(Folded, MakesQuotesAndHyphensPlain) {
    EXPECT_THAT(folded("\u2018s avonds \u2019s \u201eja\u201d Wmo\u2013loket Wmo\u2011loket foto\u00b4s"),
                Eq("'s avonds 's \"ja\" wmo-loket wmo-loket foto's"));
}

TEST(Folded, MakesWhiteSpaceOneSpace) {
    EXPECT_THAT(folded("  eigen \n\u00a0 naam "), Eq("eigen naam"));
}

TEST(Folded, KeepsVowelSignsThatAreNoAccents) {
    EXPECT_THAT(folded("\u0939\u093f\u0928\u094d\u0926\u0940"), Eq("\u0939\u093f\u0928\u094d\u0926\u0940"));
}

TEST(Folded, MarksBytesThatAreNoText) {
    EXPECT_THAT(folded("A\xff"), Eq("a\ufffd"));
}

}  // namespace
}  // namespace vertelwerk::text
