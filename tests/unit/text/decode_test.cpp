#include "vertelwerk/text/decode.h"

#include <random>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::text {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;
using testing::Eq;

const std::string story = "Eén café, “zo’n” dag: € 5 😀\nen ’s avonds weer.";

/// The units of a text in bytes of either order.
std::string utf16(std::u16string_view text, bool bigEndian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8U);
        const auto low = static_cast<char>(unit & 0xffU);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

constexpr std::u16string_view story16 = u"Eén café, “zo’n” dag: € 5 😀\nen ’s avonds weer.";

void expectRead(std::string_view bytes, std::string_view text, std::string_view encoding) {
    const auto read = decode(bytes);
    ASSERT_TRUE(read.has_value()) << encoding;
    EXPECT_THAT(read->text, Eq(text));
    EXPECT_THAT(read->encoding, Eq(encoding));
}

void expectNoText(std::string_view bytes) {
    const auto read = decode(bytes);
    ASSERT_FALSE(read.has_value()) << read->text;
    EXPECT_THAT(read.error().code, Eq(base::ErrorCode::Unreadable));
    EXPECT_FALSE(read.error().advice.empty());
}

TEST(Decode, ReadsUtf8) {
    expectRead(story, story, "utf-8");
    expectRead("", "", "utf-8");
    expectRead("zomaar", "zomaar", "utf-8");
}

TEST(Decode, ReadsUtf8WithAByteOrderMark) {
    expectRead("\xef\xbb\xbf" + story, story, "utf-8-bom");
}

TEST(Decode, ReadsUtf16ByItsByteOrderMark) {
    expectRead("\xff\xfe" + utf16(story16, false), story, "utf-16le");
    expectRead("\xfe\xff" + utf16(story16, true), story, "utf-16be");
}

TEST(Decode, ReadsUtf16ByWhereItsZeroBytesStand) {
    expectRead(utf16(story16, false), story, "utf-16le");
    expectRead(utf16(story16, true), story, "utf-16be");
    expectRead(utf16(u"zomaar", false), "zomaar", "utf-16le");
}

TEST(Decode, ReadsWindows1252) {
    expectRead("E\xe9n caf\xe9, \x93zo\x92n\x94 dag: \x80 5 \x85 \x8c\x9f", "Eén café, “zo’n” dag: € 5 … ŒŸ",
               "windows-1252");
}

TEST(Decode, GivesTheSameTextWhateverTheFileWas) {
    const auto expected = "Eén\ncafé"s;
    EXPECT_THAT(decode("\xef\xbb\xbf"
                       "Eén\r\ncafé")
                    ->text,
                Eq(expected));
    EXPECT_THAT(decode("E\xe9n\r\ncaf\xe9")->text, Eq(expected));
    EXPECT_THAT(decode("Ee\u0301n\rcafe\u0301")->text, Eq(expected));
}

TEST(Decode, RefusesAPicture) {
    expectNoText("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0"sv);
}

TEST(Decode, RefusesZeroBytesThatAreNotUtf16) {
    expectNoText("een verhaal met een nul\0 erin"sv);
    expectNoText("\0\0\0\0"sv);
}

TEST(Decode, RefusesUtf16ThatIsBroken) {
    expectNoText(
        "\xff\xfe"
        "a\0b"sv);  // half a unit
    expectNoText(
        "\xff\xfe"
        "a\0\x00\xd8"
        "b\0"sv);  // half a pair
    expectNoText(
        "\xff\xfe"
        "a\0\x00\xdc"
        "b\0"sv);  // the other half
    expectNoText(
        "\xff\xfe\0\0"
        "a\0\0\0b\0\0\0"sv);  // UTF-32
}

TEST(Decode, RefusesRandomBytes) {
    std::mt19937 random(20231106);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 200; ++round) {
        std::string bytes(2000, ' ');
        for (auto& b : bytes) {
            b = static_cast<char>(byte(random));
        }
        expectNoText(bytes);
    }
}

TEST(Decode, RefusesControlCharacters) {
    expectNoText("\x01\x02\x03 abc");
    expectNoText(
        "a\x01"
        "b");
    expectNoText("\x81\x8d\x8f\x90");
}

TEST(Decode, DropsAStrayControlCharacter) {
    const std::string sentence(120, 'a');
    expectRead(sentence + '\x02' + sentence, sentence + sentence, "utf-8");
    expectRead("oud verhaal\r\n\x1a", "oud verhaal\n", "utf-8");
}

}  // namespace
}  // namespace vertelwerk::text
