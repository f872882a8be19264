#include "vertelwerk/text/offset_map.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::text {
namespace {

using testing::Eq;

TEST(OffsetMap, CountsAccentsAsOneCharacter) {
    const OffsetMap map("één dag");
    EXPECT_THAT(map.codePoints(), Eq(7U));
    EXPECT_THAT(map.bytes(), Eq(9U));
    EXPECT_THAT(map.toBytes({0, 4}), Eq(ByteRange{0, 6}));  // "één " is 4 code points, 6 bytes
    EXPECT_THAT(map.fromBytes({6, 9}), Eq(Range{4, 7}));
}

TEST(OffsetMap, CountsAstralCharactersAsTwoUnits) {
    const OffsetMap map("a😀€b");
    EXPECT_THAT(map.codePoints(), Eq(4U));
    EXPECT_THAT(map.bytes(), Eq(9U));
    EXPECT_THAT(map.toByte(2), Eq(5U));
    EXPECT_THAT(map.toUtf16(2), Eq(3U));
    EXPECT_THAT(map.toUtf16(4), Eq(5U));
    EXPECT_THAT(map.fromUtf16(4), Eq(3U));
}

TEST(OffsetMap, PutsThePlaceInsideACharacterAtItsBeginning) {
    const OffsetMap map("a😀b");
    EXPECT_THAT(map.fromByte(3), Eq(1U));
    EXPECT_THAT(map.fromUtf16(2), Eq(1U));
}

TEST(OffsetMap, EndsAtTheEnd) {
    const OffsetMap map("dé");
    EXPECT_THAT(map.toByte(99), Eq(3U));
    EXPECT_THAT(map.toUtf16(99), Eq(2U));
    EXPECT_THAT(map.fromByte(99), Eq(2U));
    EXPECT_THAT(map.fromUtf16(99), Eq(2U));
}

TEST(OffsetMap, MapsAnEmptyText) {
    const OffsetMap map("");
    EXPECT_THAT(map.codePoints(), Eq(0U));
    EXPECT_THAT(map.toByte(0), Eq(0U));
    EXPECT_THAT(map.toUtf16(3), Eq(0U));
    EXPECT_THAT(map.fromByte(0), Eq(0U));
    EXPECT_THAT(map.fromUtf16(0), Eq(0U));
}

struct Sample {
    const char* utf8;
    std::size_t bytes;
    std::size_t units;
};

/// One character of every width; widths counted by hand.
const std::vector<Sample> characters{{"a", 1, 1}, {" ", 1, 1}, {"é", 2, 1},
                                     {"ĳ", 2, 1}, {"€", 3, 1}, {"😀", 4, 2}};

RC_GTEST_PROP(OffsetMap, AgreesWithCountingOneByOne, ()) {
    const auto picks =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, characters.size()));
    std::string text;
    for (const auto pick : picks) {
        text += characters[pick].utf8;
    }
    const OffsetMap map(text);
    std::size_t byte = 0;
    std::size_t unit = 0;
    for (std::size_t i = 0; i < picks.size(); ++i) {
        const auto& character = characters[picks[i]];
        RC_ASSERT(map.toByte(i) == byte);
        RC_ASSERT(map.toUtf16(i) == unit);
        for (std::size_t inside = 0; inside < character.bytes; ++inside) {
            RC_ASSERT(map.fromByte(byte + inside) == i);
        }
        for (std::size_t inside = 0; inside < character.units; ++inside) {
            RC_ASSERT(map.fromUtf16(unit + inside) == i);
        }
        RC_ASSERT(slice(text, {i, i + 1}) == character.utf8);
        byte += character.bytes;
        unit += character.units;
    }
    RC_ASSERT(map.codePoints() == picks.size());
    RC_ASSERT(length(text) == picks.size());
    RC_ASSERT(map.toByte(picks.size()) == byte);
    RC_ASSERT(map.toUtf16(picks.size()) == unit);
}

TEST(Slice, TakesCodePoints) {
    EXPECT_THAT(slice("één 😀 dag", {4, 7}), Eq("😀 d"));
    EXPECT_THAT(slice("dag", {1, 99}), Eq("ag"));
    EXPECT_THAT(slice("dag", {3, 3}), Eq(""));
    EXPECT_THAT(slice("dag", {9, 12}), Eq(""));
}

}  // namespace
}  // namespace vertelwerk::text
