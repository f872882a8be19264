#include "vertelwerk/analysis/coefficients.h"

#include <array>
#include <string_view>

#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Optional;

/// Half of the last digit that the literature gives.
constexpr double threeDigits = 0.0005;
constexpr double fourDigits = 0.00005;
constexpr double fiveDigits = 0.000005;

/// One string a coder, one character a unit: a digit is a value, a letter stands for its place in the
/// alphabet, * is missing.
std::vector<RatedUnit> coders(std::initializer_list<std::string_view> rows) {
    std::vector<RatedUnit> units(rows.begin()->size());
    for (const auto row : rows) {
        for (std::size_t unit = 0; unit < row.size(); ++unit) {
            const char c = row[unit];
            units[unit].values.push_back(c == '*'               ? std::nullopt
                                         : c >= '0' && c <= '9' ? std::optional<double>(c - '0')
                                                                : std::optional<double>(c - 'a' + 1));
        }
    }
    return units;
}

/// Yes and no of two coders: both, only the first, only the second, neither.
std::vector<RatedUnit> twoByTwo(double both, double first, double second, double neither) {
    return {{{1, 1}, both}, {{1, 0}, first}, {{0, 1}, second}, {{0, 0}, neither}};
}

// https://en.wikipedia.org/wiki/Cohen%27s_kappa: fifty grants, two readers.
TEST(CohenKappa, OfTwoReadersOfFiftyGrants) {
    const auto units = twoByTwo(20, 5, 10, 15);
    EXPECT_THAT(observedAgreement(units), Optional(DoubleNear(0.70, fourDigits)));
    EXPECT_THAT(cohenKappa(units), Optional(DoubleNear(0.4000, fourDigits)));
}

// The same page: as many agreements, other shares.
TEST(CohenKappa, DependsOnTheShares) {
    EXPECT_THAT(cohenKappa(twoByTwo(45, 15, 25, 15)), Optional(DoubleNear(0.1304, fourDigits)));
    EXPECT_THAT(cohenKappa(twoByTwo(25, 35, 5, 35)), Optional(DoubleNear(0.2593, fourDigits)));
}

TEST(CohenKappa, OfMoreCodersIsTheMeanOfThePairs) {
    // Pairs: 1-2 equal (1), 1-3 and 2-3 have po 1/2 and pe 1/2 (0).
    EXPECT_THAT(cohenKappa(coders({"1100", "1100", "1010"})), Optional(DoubleNear(1.0 / 3, 1e-12)));
}

// https://en.wikipedia.org/wiki/Fleiss%27_kappa: fourteen raters, ten subjects, five categories.
TEST(FleissKappa, OfFourteenRaters) {
    constexpr std::array<std::array<int, 5>, 10> counts{{{0, 0, 0, 0, 14},
                                                         {0, 2, 6, 4, 2},
                                                         {0, 0, 3, 5, 6},
                                                         {0, 3, 9, 2, 0},
                                                         {2, 2, 8, 1, 1},
                                                         {7, 7, 0, 0, 0},
                                                         {3, 2, 6, 3, 0},
                                                         {2, 5, 3, 2, 2},
                                                         {6, 5, 2, 1, 0},
                                                         {0, 2, 2, 3, 7}}};
    std::vector<RatedUnit> units;
    for (const auto& row : counts) {
        auto& unit = units.emplace_back();
        for (std::size_t category = 0; category < row.size(); ++category) {
            unit.values.insert(unit.values.end(), static_cast<std::size_t>(row[category]),
                               static_cast<double>(category));
        }
    }
    EXPECT_THAT(observedAgreement(units), Optional(DoubleNear(0.378, threeDigits)));
    EXPECT_THAT(fleissKappa(units), Optional(DoubleNear(0.20993, fiveDigits)));
}

// Krippendorff (2011), section A.
TEST(KrippendorffAlpha, OfTwoCodersAndBinaryData) {
    const auto units = coders({"0100000010", "1110010000"});
    EXPECT_THAT(krippendorffAlpha(units, Level::Nominal), Optional(DoubleNear(0.095, threeDigits)));
}

// Krippendorff (2011), section B.
TEST(KrippendorffAlpha, OfTwoCodersAndNominalData) {
    EXPECT_THAT(krippendorffAlpha(coders({"aabbdcccedda", "babbbccceddd"}), Level::Nominal),
                Optional(DoubleNear(0.692, threeDigits)));
}

// Krippendorff (2011), section C.
TEST(KrippendorffAlpha, OfFourCodersWithMissingValues) {
    const auto units = coders({"123321412***", "1233224125*3", "*3332342251*", "12332441251*"});
    EXPECT_THAT(krippendorffAlpha(units, Level::Nominal), Optional(DoubleNear(0.743, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Ordinal), Optional(DoubleNear(0.815, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Interval), Optional(DoubleNear(0.849, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Ratio), Optional(DoubleNear(0.797, threeDigits)));
}

// https://en.wikipedia.org/wiki/Krippendorff%27s_alpha; ordinal and ratio worked out with its formulas.
TEST(KrippendorffAlpha, OfThreeCodersWhoLeftMuchOut) {
    const auto units = coders({"*****34121133*3", "1*213343*******", "**21344*21133*4"});
    EXPECT_THAT(krippendorffAlpha(units, Level::Nominal), Optional(DoubleNear(0.691, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Interval), Optional(DoubleNear(0.811, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Ordinal), Optional(DoubleNear(0.807, threeDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Ratio), Optional(DoubleNear(0.809, threeDigits)));
}

// A. Hayes and K. Krippendorff (2007), Answering the call for a standard reliability measure for coding
// data, Communication Methods and Measures 1, table 1: five observers, forty articles.
TEST(KrippendorffAlpha, OfFiveObserversOfForty) {
    const auto units =
        coders({"112*001122*01311211000201001111223222221", "1130000*21102311121000302102111122222221",
                "203000222100221123001*30*1012202*2232*21", "*13****0*10022***31*103021122**122***12*",
                "2**0001*2****3112**0*0**2*0**20*2*2222*1"});
    EXPECT_THAT(krippendorffAlpha(units, Level::Nominal), Optional(DoubleNear(0.4765, fourDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Ordinal), Optional(DoubleNear(0.7598, fourDigits)));
    EXPECT_THAT(krippendorffAlpha(units, Level::Interval), Optional(DoubleNear(0.757, threeDigits)));
}

TEST(Coefficients, CannotBeDeterminedWithoutVariation) {
    for (const auto& units : {twoByTwo(12, 0, 0, 0), twoByTwo(0, 0, 0, 12)}) {
        EXPECT_THAT(observedAgreement(units), Optional(Eq(1.0)));
        EXPECT_THAT(cohenKappa(units), Eq(std::nullopt));
        EXPECT_THAT(fleissKappa(units), Eq(std::nullopt));
        EXPECT_THAT(krippendorffAlpha(units, Level::Nominal), Eq(std::nullopt));
    }
    EXPECT_THAT(positiveAgreement(twoByTwo(12, 0, 0, 0)), Optional(Eq(1.0)));
    EXPECT_THAT(positiveAgreement(twoByTwo(0, 0, 0, 12)), Eq(std::nullopt));
}

TEST(Coefficients, CannotBeDeterminedWithoutPairs) {
    const auto units = coders({"12**", "**12"});
    EXPECT_THAT(observedAgreement(units), Eq(std::nullopt));
    EXPECT_THAT(cohenKappa(units), Eq(std::nullopt));
    EXPECT_THAT(fleissKappa(units), Eq(std::nullopt));
    EXPECT_THAT(krippendorffAlpha(units, Level::Interval), Eq(std::nullopt));
    EXPECT_THAT(krippendorffAlpha({}, Level::Nominal), Eq(std::nullopt));
}

TEST(PositiveAgreement, LooksOnlyAtWhatIsPresent) {
    // 2 * 4 / (2 * 4 + 3 + 1) = 2/3, however much is absent.
    EXPECT_THAT(positiveAgreement(twoByTwo(4, 3, 1, 2)), Optional(DoubleNear(2.0 / 3, 1e-12)));
    EXPECT_THAT(positiveAgreement(twoByTwo(4, 3, 1, 2000)), Optional(DoubleNear(2.0 / 3, 1e-12)));
}

}  // namespace
}  // namespace vertelwerk::analysis
