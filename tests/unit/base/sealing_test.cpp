#include "vertelwerk/base/sealing.h"

#include <gmock/gmock.h>

namespace vertelwerk::base {
namespace {

TEST(Sealing, OpensWithTheSamePassphraseOnly) {
    const auto sealed = seal("Wie is [naam 1]?", "drie rode fietsen");
    ASSERT_TRUE(sealed.has_value());
    EXPECT_THAT(*sealed, testing::Not(testing::HasSubstr("naam")));
    EXPECT_EQ(unseal(*sealed, "drie rode fietsen").value(), "Wie is [naam 1]?");
    EXPECT_EQ(unseal(*sealed, "drie rode fiets").error().code, ErrorCode::Refused);
    EXPECT_NE(*sealed, seal("Wie is [naam 1]?", "drie rode fietsen").value()) << "never twice the same bytes";
}

TEST(Sealing, NoticesEveryChange) {
    const auto sealed = seal("geheim", "woord").value();
    for (std::size_t i = 10; i < sealed.size(); i += 13) {
        auto changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_EQ(unseal(changed, "woord").error().code, ErrorCode::Refused) << i;
    }
    EXPECT_EQ(unseal(sealed.substr(0, 30), "woord").error().code, ErrorCode::Unreadable);
    EXPECT_EQ(unseal("iets anders", "woord").error().code, ErrorCode::Unreadable);
    EXPECT_EQ(unseal("", "woord").error().code, ErrorCode::Unreadable);
}

TEST(Sealing, HoldsNothingAndMuch) {
    EXPECT_EQ(unseal(seal("", "w").value(), "w").value(), "");
    const std::string much(1'000'000, 'x');
    EXPECT_EQ(unseal(seal(much, "w").value(), "w").value(), much);
    EXPECT_EQ(seal("x", "").error().code, ErrorCode::Invalid);
}

}  // namespace
}  // namespace vertelwerk::base
