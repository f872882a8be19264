#include "vertelwerk/text/stored_text.h"

#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::text {
namespace {

using testing::Eq;

StoredText stored(std::string_view utf8, CrLf counted = CrLf::AsTwo) {
    return StoredText::from(utf8, counted).value();
}

TEST(StoredText, KeepsPositionsOfWhatIsStoredAsItCame) {
    const auto text = stored("Zo \U0001F642 één.");
    EXPECT_THAT(text.text(), Eq("Zo \U0001F642 één."));
    EXPECT_THAT(text.length(), Eq(9U));
    EXPECT_THAT(text.at({3, 8}), Eq(Range{3, 8}));
    EXPECT_THAT(text.at({3, 99}), Eq(Range{3, 9}));
}

TEST(StoredText, CountsCrLfAsAsked) {
    // "a CR LF b CR LF c" becomes "a LF b LF c"; b is at 2.
    EXPECT_THAT(stored("a\r\nb\r\nc", CrLf::AsOne).at({2, 3}), Eq(Range{2, 3}));
    EXPECT_THAT(stored("a\r\nb\r\nc", CrLf::AsOne).length(), Eq(5U));
    EXPECT_THAT(stored("a\r\nb\r\nc", CrLf::AsTwo).at({3, 4}), Eq(Range{2, 3}));
    EXPECT_THAT(stored("a\r\nb\r\nc", CrLf::AsTwo).at({6, 7}), Eq(Range{4, 5}));
    EXPECT_THAT(stored("a\r\nb", CrLf::AsTwo).at({1, 3}), Eq(Range{1, 2}));
}

TEST(StoredText, DoesNotCountAByteOrderMark) {
    const auto text = stored("\xEF\xBB\xBFhallo");
    EXPECT_THAT(text.text(), Eq("hallo"));
    EXPECT_THAT(text.at({0, 2}), Eq(Range{0, 2}));
}

TEST(StoredText, FollowsCharactersThatBecomeOne) {
    // e + combining acute: two positions given, one stored.
    const auto text = stored("cafe\u0301 open");
    EXPECT_THAT(text.text(), Eq("café open"));
    EXPECT_THAT(text.at({0, 5}), Eq(Range{0, 4}));
    EXPECT_THAT(text.at({6, 10}), Eq(Range{5, 9}));
}

TEST(StoredText, RefusesWhatIsNoUtf8) {
    EXPECT_FALSE(StoredText::from("\xff", CrLf::AsOne).has_value());
}

RC_GTEST_PROP(StoredText, IsTheNormalForm, ()) {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "e", "\u0301", "\u0327", "é", "\r\n", "\r", "\n", "\u2028", "\uFEFF", "\U0001F642", "\u1100",
        "\u1161", "\u11A8", "ﬁ", "\u212B", " "));
    std::string given;
    for (const auto& piece : pieces) {
        given += piece;
    }
    for (const auto counted : {CrLf::AsOne, CrLf::AsTwo}) {
        const auto text = stored(given, counted);
        RC_ASSERT(text.text() == normalise(given).value());
        RC_ASSERT(text.at({0, text.length()}) == (Range{0, length(text.text())}));
        for (std::size_t i = 0; i < text.length(); ++i) {
            const auto place = text.at({i, i + 1});
            RC_ASSERT(place.begin <= place.end);
        }
    }
}

}  // namespace
}  // namespace vertelwerk::text
