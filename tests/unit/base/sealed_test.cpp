#include "vertelwerk/base/sealed.h"

#include <gmock/gmock.h>

namespace vertelwerk::base {
namespace {

using testing::Eq;
using testing::HasSubstr;
using testing::Not;

/// Longer than one piece of the stream.
std::string someBytes() {
    std::string bytes = "verhaal over de linde ";
    while (bytes.size() < 150'000) {
        bytes += bytes;
    }
    return bytes;
}

TEST(Sealed, OpensWithThePassphraseOnly) {
    const auto bytes = someBytes();
    const auto sealed = seal(bytes, "een zin met woorden").value();
    EXPECT_TRUE(isSealed(sealed));
    EXPECT_FALSE(isSealed(bytes));
    EXPECT_THAT(sealed, Not(HasSubstr("linde")));
    EXPECT_THAT(unseal(sealed, "een zin met woorden").value(), Eq(bytes));
    const auto wrong = unseal(sealed, "een andere zin");
    ASSERT_FALSE(wrong);
    EXPECT_THAT(wrong.error().code, Eq(ErrorCode::Refused));
}

TEST(Sealed, NothingCanBeChangedOrCutOff) {
    const auto sealed = seal(someBytes(), "zin").value();
    auto changed = sealed;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    EXPECT_FALSE(unseal(changed, "zin"));
    EXPECT_FALSE(unseal(sealed.substr(0, sealed.size() - 1), "zin"));
    // A whole number of pieces: only the mark of the last one tells.
    EXPECT_FALSE(unseal(sealed.substr(0, 9 + 8 + 16 + 24 + 65536 + 17), "zin"));
    EXPECT_FALSE(unseal(sealed + "x", "zin"));
}

TEST(Sealed, RefusesWhatIsNoneAndWhatAsksTooMuch) {
    EXPECT_FALSE(unseal("geen", "zin"));
    EXPECT_FALSE(unseal("VTWKSEAL1", "zin"));
    EXPECT_FALSE(seal("x", ""));
    auto greedy = seal("", "zin").value();
    EXPECT_THAT(unseal(greedy, "zin").value(), Eq(""));
    greedy[9 + 7] = '\x7f';  // memory: 2 TB
    const auto refused = unseal(greedy, "zin");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(ErrorCode::Unreadable));
}

}  // namespace
}  // namespace vertelwerk::base
