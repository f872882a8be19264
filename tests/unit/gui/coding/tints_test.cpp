#include "gui/coding/tint_plan.h"
#include "gui/coding/tint_slots.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::CodeId;
using testing::ElementsAre;
using testing::Eq;
using testing::IsEmpty;
using testing::Optional;

TEST(TintSlots, ACodeKeepsItsSlotWhileThereIsRoom) {
    TintSlots slots(8, 10);
    EXPECT_THAT(slots.admit({CodeId{1}, CodeId{2}}).admitted, ElementsAre(CodeId{1}, CodeId{2}));
    EXPECT_THAT(slots.slotOf(CodeId{1}), Optional(8));
    EXPECT_THAT(slots.slotOf(CodeId{2}), Optional(9));
    const auto change = slots.admit({CodeId{3}});
    EXPECT_THAT(change.vacated, IsEmpty());
    EXPECT_THAT(slots.slotOf(CodeId{1}), Optional(8));
    EXPECT_THAT(slots.slotOf(CodeId{3}), Optional(10));
}

TEST(TintSlots, TheCodeOutOfViewLongestGivesWay) {
    TintSlots slots(8, 9);
    slots.admit({CodeId{1}, CodeId{2}});
    slots.admit({CodeId{1}});
    const auto change = slots.admit({CodeId{3}});
    EXPECT_THAT(change.vacated, ElementsAre(9));
    EXPECT_THAT(change.admitted, ElementsAre(CodeId{3}));
    EXPECT_THAT(slots.slotOf(CodeId{2}), Eq(std::nullopt));
    EXPECT_THAT(slots.slotOf(CodeId{3}), Optional(9));
}

TEST(TintSlots, WhatIsInViewNeverGivesWay) {
    TintSlots slots(8, 8);
    slots.admit({CodeId{1}});
    EXPECT_THAT(slots.admit({CodeId{1}, CodeId{2}}).admitted, IsEmpty());
    EXPECT_THAT(slots.slotOf(CodeId{1}), Optional(8));
}

const Tint one{{0, 10}, CodeId{5}};
const Tint overlapping{{5, 15}, CodeId{5}};
const Tint other{{5, 15}, CodeId{4}};

TEST(TintSteps, ANewPassageIsDrawnAndNothingElse) {
    EXPECT_THAT(tintSteps({{ShownId{1}, one}}, {{ShownId{1}, one}, {ShownId{2}, other}}),
                ElementsAre(TintStep{TintStep::Kind::Draw, other}));
}

TEST(TintSteps, WhatLayUnderAWipedTintOfTheSameCodeIsDrawnAgain) {
    EXPECT_THAT(
        tintSteps({{ShownId{1}, one}, {ShownId{2}, overlapping}, {ShownId{3}, other}},
                  {{ShownId{2}, overlapping}, {ShownId{3}, other}}),
        ElementsAre(TintStep{TintStep::Kind::Wipe, one}, TintStep{TintStep::Kind::Draw, overlapping}));
}

TEST(TintSteps, AChangedRangeIsWipedAndDrawn) {
    const Tint shorter{{0, 4}, CodeId{5}};
    EXPECT_THAT(tintSteps({{ShownId{1}, one}}, {{ShownId{1}, shorter}}),
                ElementsAre(TintStep{TintStep::Kind::Wipe, one}, TintStep{TintStep::Kind::Draw, shorter}));
}

}  // namespace
}  // namespace vertelwerk::gui
