#include "gui/team/coder_difference.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Valence;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using text::Range;

const model::CoderId anna{1};
const model::CoderId bea{2};

model::PassageRow coded(model::CoderId coder, int code, Range range, Valence valence = Valence::None) {
    model::PassageRow row;
    row.passage.coder = coder;
    row.passage.code = model::CodeId{code};
    row.passage.range = range;
    row.passage.valence = valence;
    return row;
}

std::vector<CoderDifference> between(const std::vector<model::PassageRow>& rows) {
    return differencesBetween(rows, anna, bea);
}

CoderDifference difference(DifferenceKind kind, std::optional<std::size_t> first,
                           std::optional<std::size_t> second, Range range) {
    return {kind, first, second, range};
}

TEST(Differences, AreNoneWhereBothCodedAlike) {
    EXPECT_THAT(between({coded(anna, 5, {0, 9}, Valence::Good), coded(bea, 5, {0, 9}, Valence::Good)}),
                IsEmpty());
}

TEST(Differences, TellWhoAloneCodedSomething) {
    EXPECT_THAT(between({coded(anna, 5, {20, 30}), coded(bea, 4, {0, 9})}),
                ElementsAre(difference(DifferenceKind::OnlyOne, std::nullopt, 1, {0, 9}),
                            difference(DifferenceKind::OnlyOne, 0, std::nullopt, {20, 30})));
}

TEST(Differences, TellOtherBoundsOfOneCode) {
    EXPECT_THAT(between({coded(anna, 5, {0, 9}), coded(bea, 5, {4, 14})}),
                ElementsAre(difference(DifferenceKind::Bounds, 0, 1, {0, 14})));
}

TEST(Differences, TellAnotherExperienceOfTheSameWords) {
    EXPECT_THAT(between({coded(anna, 5, {0, 9}, Valence::Good), coded(bea, 5, {0, 9}, Valence::Mixed)}),
                ElementsAre(difference(DifferenceKind::Experience, 0, 1, {0, 9})));
}

TEST(Differences, TellAnotherCodeOnTheSameWords) {
    EXPECT_THAT(between({coded(anna, 5, {0, 9}), coded(bea, 4, {0, 9})}),
                ElementsAre(difference(DifferenceKind::Code, 0, 1, {0, 9})));
}

TEST(Differences, TouchingPassagesAreNoPair) {
    EXPECT_THAT(between({coded(anna, 5, {0, 9}), coded(bea, 5, {9, 14})}),
                ElementsAre(difference(DifferenceKind::OnlyOne, 0, std::nullopt, {0, 9}),
                            difference(DifferenceKind::OnlyOne, std::nullopt, 1, {9, 14})));
}

TEST(Differences, PairWhatSharesMostWords) {
    EXPECT_THAT(between({coded(anna, 5, {0, 20}), coded(bea, 5, {0, 3}), coded(bea, 5, {5, 20})}),
                ElementsAre(difference(DifferenceKind::OnlyOne, std::nullopt, 1, {0, 3}),
                            difference(DifferenceKind::Bounds, 0, 2, {0, 20})));
}

TEST(Differences, LeaveOutOthersAndWhatLostItsWords) {
    auto lost = coded(anna, 5, {3, 3});
    lost.passage.needsReview = true;
    EXPECT_THAT(between({lost, coded(model::CoderId{3}, 5, {0, 9})}), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::gui
