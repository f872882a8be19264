#include "vertelwerk/analysis/unitizing.h"

#include <gmock/gmock.h>

namespace vertelwerk::analysis {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::Optional;

/// From a first to a last character, both counted from 1, as the literature lists them.
CodedStretch stretch(std::size_t first, std::size_t last, int category) {
    return {{first - 1, last}, category};
}

/// A beginning and a length.
CodedStretch from(std::size_t begin, std::size_t length, int category) {
    return {{begin, begin + length}, category};
}

// Krippendorff (2004), p. 254: two observers, categories c and k, 300 from 150.
Continuum twoObservers(int category) {
    if (category == 'c') {
        return {{150, 450},
                {{from(225, 70, 'c'), from(370, 30, 'c')},
                 {from(220, 80, 'c'), from(355, 20, 'c'), from(400, 20, 'c')}}};
    }
    return {{150, 450}, {{from(180, 60, 'k'), from(300, 50, 'k')}, {from(180, 60, 'k'), from(300, 50, 'k')}}};
}

TEST(SquaredUnitizing, OfEachCategoryOfTwoObservers) {
    const auto c = squaredUnitizing(twoObservers('c'), 'c');
    EXPECT_THAT(c.observed, Optional(DoubleNear(0.0144, 0.00005)));
    EXPECT_THAT(c.expected, Optional(DoubleNear(0.0532, 0.00005)));
    EXPECT_THAT(c.alpha, Optional(DoubleNear(0.7286, 0.00005)));
    const auto k = squaredUnitizing(twoObservers('k'), 'k');
    EXPECT_THAT(k.expected, Optional(DoubleNear(0.0490, 0.00005)));
    EXPECT_THAT(k.alpha, Optional(DoubleNear(1.000, 0.0005)));
}

TEST(SquaredUnitizing, OfAllCategoriesTogether) {
    auto both = twoObservers('c');
    const auto k = twoObservers('k');
    for (std::size_t coder = 0; coder < 2; ++coder) {
        both.coders[coder].insert(both.coders[coder].end(), k.coders[coder].begin(), k.coders[coder].end());
    }
    EXPECT_THAT(squaredUnitizing(both).alpha, Optional(DoubleNear(0.8591, 0.0005)));
}

TEST(SquaredUnitizing, CannotBeDeterminedWhereNobodyMarkedAnything) {
    EXPECT_THAT(squaredUnitizing({{0, 100}, {{}, {}}}).alpha, Eq(std::nullopt));
}

// Krippendorff (2019), figure 12.11.
const Continuum alexPaulSuzan{{0, 60},
                              {{stretch(1, 7, 1), stretch(8, 13, 2), stretch(31, 32, 5), stretch(33, 37, 6),
                                stretch(38, 44, 6), stretch(45, 60, 7)},
                               {stretch(1, 7, 1), stretch(8, 13, 3), stretch(14, 21, 5), stretch(33, 44, 6)},
                               {stretch(1, 7, 1), stretch(8, 13, 4), stretch(14, 21, 5), stretch(33, 37, 6),
                                stretch(38, 41, 6), stretch(42, 44, 6)}}};

TEST(UnitizingAlpha, OfAlexPaulAndSuzan) {
    const std::vector texts{alexPaulSuzan};
    const auto alpha = unitizingAlpha(texts);
    EXPECT_THAT(alpha.nominal, Optional(DoubleNear(0.510, 0.002)));
    EXPECT_THAT(alpha.boundary, Optional(DoubleNear(0.413, 0.002)));
}

TEST(UnitizingAlpha, IsOneForEqualMarks) {
    const std::vector<CodedStretch> marks{{{10, 30}, 1}, {{50, 60}, 1}};
    const std::vector<Continuum> texts{{{0, 100}, {marks, marks}}};
    EXPECT_THAT(unitizingAlpha(texts).nominal, Optional(DoubleNear(1.0, 1e-12)));
    EXPECT_THAT(unitizingAlpha(texts).boundary, Optional(DoubleNear(1.0, 1e-12)));
}

TEST(UnitizingAlpha, CountsTextsWithoutMarks) {
    const std::vector<CodedStretch> marks{{{10, 30}, 1}};
    const std::vector<CodedStretch> others{{{20, 40}, 1}};
    const std::vector<Continuum> one{{{0, 100}, {marks, others}}};
    const std::vector<Continuum> two{{{0, 100}, {marks, others}}, {{0, 400}, {{}, {}}}};
    // By hand, one text: 10 in common, 20 differing of 200; expected 2*40*160/(200 - (800+160)/200).
    const double expected = 2.0 * 40 * 160 / (200 - 960.0 / 200);
    EXPECT_THAT(unitizingAlpha(one).nominal, Optional(DoubleNear(1 - 40 / expected, 1e-9)));
    EXPECT_GT(*unitizingAlpha(two).nominal, *unitizingAlpha(one).nominal);
}

TEST(UnitizingAlpha, CannotBeDeterminedWithoutVariation) {
    const std::vector<Continuum> none{{{0, 100}, {{}, {}}}};
    EXPECT_THAT(unitizingAlpha(none).nominal, Eq(std::nullopt));
    EXPECT_THAT(unitizingAlpha({}).nominal, Eq(std::nullopt));
}

}  // namespace
}  // namespace vertelwerk::analysis
