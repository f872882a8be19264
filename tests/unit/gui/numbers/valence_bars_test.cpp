#include "gui/numbers/valence_bars.h"

#include "joint_rows.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::DoubleNear;
using testing::Eq;
using testing::SizeIs;

const base::Catalogue english;

TEST(ValenceBars, BeginAtZeroAndCountTellers) {
    const auto scene = valenceBars(test::treatmentRow(), english);
    ASSERT_THAT(scene.rectangles, SizeIs(2));
    EXPECT_THAT(scene.rectangles[0].x, Eq(scene.rectangles[1].x));
    EXPECT_THAT(scene.rectangles[0].width / scene.rectangles[1].width, DoubleNear(7.0 / 6.0, 1e-9));
    EXPECT_THAT(scene.description, Eq("+ good: 7 of 12 tellers; - not good: 6 of 12 tellers"));
}

TEST(ValenceBars, AllTellersFillTheWholeWidth) {
    auto row = test::treatmentRow();
    row.told.tellers = 7;
    const auto all = valenceBars(row, english).rectangles[0].width;
    row.told.tellers = 14;
    EXPECT_THAT(valenceBars(row, english).rectangles[0].width, DoubleNear(all / 2, 1e-9));
}

TEST(ValenceBars, AKindNobodyToldKeepsItsPlaceWhenItIsGoodOrBad) {
    auto row = test::treatmentRow();
    row.byValence[model::Valence::Bad] = {};
    row.byValence[model::Valence::Mixed] = {1, 1, 1};
    const auto scene = valenceBars(row, english);
    EXPECT_THAT(scene.rectangles, SizeIs(2));
    EXPECT_THAT(scene.description,
                Eq("+ good: 7 of 12 tellers; - not good: 0 of 12 tellers; ± mixed: 1 of 12 tellers"));
}

TEST(ValenceBars, NothingToldDrawsNoBar) {
    const auto scene = valenceBars({}, english);
    EXPECT_THAT(scene.rectangles, SizeIs(0));
    EXPECT_THAT(scene.description, Eq("+ good: 0 of 0 tellers; - not good: 0 of 0 tellers"));
}

TEST(ValenceBars, EveryLabelFitsInTheDrawing) {
    const auto scene = valenceBars(test::treatmentRow(), english);
    for (const auto& label : scene.labels) {
        const auto width = chart::textWidth(label.text, label.size);
        const auto left = label.anchor == chart::Anchor::End ? label.x - width : label.x;
        EXPECT_GE(left, -1e-6) << label.text;
        EXPECT_LE(left + width, scene.width + 1e-6) << label.text;
    }
}

}  // namespace
}  // namespace vertelwerk::gui
