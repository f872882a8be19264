#include "gui/coding/text_correction.h"

#include "vertelwerk/text/offset_map.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace vertelwerk::text {

static bool operator==(const Splice& one, const Splice& other) {
    return one.at == other.at && one.removed == other.removed && one.inserted == other.inserted;
}

}  // namespace vertelwerk::text

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using text::Splice;

/// As a person types: letter by letter, backspace by backspace.
class Typing {
  public:
    explicit Typing(std::string text) { correction.begin(std::move(text)); }
    void type(std::size_t byte, const std::string& letters) {
        for (const char letter : letters) {
            correction.inserted(byte++, std::string(1, letter));
        }
    }
    void backspace(std::size_t byte, int times) {
        for (; times > 0; --times, --byte) {
            correction.removed({byte - 1, byte});
        }
    }
    TextCorrection correction;
};

TEST(TextCorrection, LettersTypedOneAfterAnotherAreOneSplice) {
    Typing typing("zij ging");
    typing.type(4, "zelf ");
    EXPECT_EQ(typing.correction.text(), "zij zelf ging");
    EXPECT_THAT(typing.correction.take(), ElementsAre(Splice{4, 0, "zelf "}));
    EXPECT_FALSE(typing.correction.pending());
}

TEST(TextCorrection, AWordThatIsWrittenAnewIsOneSplice) {
    Typing typing("zij gnig weg");
    typing.backspace(8, 4);
    EXPECT_TRUE(typing.correction.halfway());
    typing.type(4, "ging");
    EXPECT_FALSE(typing.correction.halfway());
    EXPECT_THAT(typing.correction.take(), ElementsAre(Splice{4, 4, "ging"}));
}

TEST(TextCorrection, WhatWasTypedAndDeletedAgainIsNothing) {
    Typing typing("zij ging");
    typing.type(3, "xy");
    typing.backspace(5, 2);
    EXPECT_FALSE(typing.correction.pending());
    EXPECT_THAT(typing.correction.take(), IsEmpty());
}

TEST(TextCorrection, TheSameWordWrittenAgainIsNothing) {
    Typing typing("zij ging weg");
    typing.backspace(8, 4);
    typing.type(4, "ging");
    EXPECT_THAT(typing.correction.take(), IsEmpty());
}

TEST(TextCorrection, PositionsAreCodePoints) {
    Typing typing("Caf\xC3\xA9 z\xC3\xA9\xC3\xA9r");
    typing.correction.removed({7, 11});
    typing.correction.inserted(7, "ee");
    EXPECT_EQ(typing.correction.text(), "Caf\xC3\xA9 zeer");
    EXPECT_THAT(typing.correction.take(), ElementsAre(Splice{6, 2, "ee"}));
}

TEST(TextCorrection, TwoPlacesAreTwoSplicesEachOnTheResultOfTheOneBefore) {
    Typing typing("aap noot mies");
    typing.type(0, "de ");
    typing.backspace(11, 1);
    EXPECT_EQ(typing.correction.text(), "de aap noo mies");
    EXPECT_THAT(typing.correction.take(), ElementsAre(Splice{0, 0, "de "}, Splice{10, 1, ""}));
}

TEST(TextCorrection, DeletingPastWhatWasTypedTakesFromTheTextOnBothSides) {
    Typing typing("abcdef");
    typing.type(3, "XY");
    typing.correction.removed({2, 6});  // c X Y d
    EXPECT_EQ(typing.correction.text(), "abef");
    EXPECT_THAT(typing.correction.take(), ElementsAre(Splice{2, 2, ""}));
}

RC_GTEST_PROP(TextCorrectionProperty, TheSplicesMakeTheTextThatWasTyped, ()) {
    const std::vector<std::string> letters{"a", "b", "\xC3\xA9", "\xE2\x80\x9C", " ", "\n"};
    const auto some = rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(letters));
    const auto joined = [](const std::vector<std::string>& pieces) {
        std::string all;
        for (const auto& piece : pieces) {
            all += piece;
        }
        return all;
    };
    const auto original = joined(*some);
    TextCorrection correction;
    correction.begin(original);
    const auto edits = *rc::gen::inRange(1, 30);
    for (int i = 0; i < edits; ++i) {
        const text::OffsetMap map(correction.text());
        const auto begin = *rc::gen::inRange<std::size_t>(0, map.codePoints() + 1);
        if (*rc::gen::arbitrary<bool>()) {
            correction.inserted(map.toByte(begin), joined(*some));
        } else {
            const auto end = *rc::gen::inRange<std::size_t>(begin, map.codePoints() + 1);
            correction.removed(map.toBytes({begin, end}));
        }
    }
    const auto now = correction.text();
    const auto made = text::apply(original, correction.take());
    RC_ASSERT(made.has_value());
    RC_ASSERT(*made == now);
}

}  // namespace
}  // namespace vertelwerk::gui
