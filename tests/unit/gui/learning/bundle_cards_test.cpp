#include "gui/learning/bundle_cards.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::Eq;
using testing::SizeIs;

const base::Catalogue english;

Delivered delivered() {
    store::Delivery bundle;
    bundle.title = "Zo gaan we met elkaar om";
    bundle.purpose = model::Purpose::Learning;
    bundle.fileName = "omgang.html";
    bundle.coder = "Ada";
    bundle.madeAt = 1'686'225'600'000;  // 8 June 2023, 12:00 UTC
    bundle.stories = {{1}, {2}, {3}};
    store::Delivery copy;
    copy.title = "Wijkteam";
    copy.fileName = "cijfers.csv";
    copy.madeAt = bundle.madeAt;
    copy.stories = {{1}};
    model::StoryRow titled;
    titled.title = "De tolk";
    model::StoryRow untitled;
    untitled.source = "brief.txt";
    return {{bundle, copy}, {{{1}, titled}, {{2}, untitled}}};
}

TEST(BundleCards, SayForWhatWhenAndWhere) {
    BundleCards cards(english);
    cards.take(delivered());
    ASSERT_THAT(cards.rows(), SizeIs(2));
    EXPECT_THAT(
        plainText(cards.rows()[0]),
        Eq("Zo gaan we met elkaar om. for learning session · 3 stories. 8 June 2023 · omgang.html · Ada"));
    EXPECT_THAT(plainText(cards.rows()[1]),
                Eq("Wijkteam. working copy for the team · 1 story. 8 June 2023 · cijfers.csv"));
}

TEST(BundleCards, NameTheStories) {
    BundleCards cards(english);
    cards.take(delivered());
    const auto rows = cards.storyRows(0);
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_THAT(plainText(rows[0]), Eq("De tolk"));
    EXPECT_THAT(plainText(rows[1]), Eq("Untitled \xC2\xB7 brief.txt"));
    EXPECT_THAT(plainText(rows[2]), Eq("A story that is gone since"));
    EXPECT_THAT(cards.storyAt(0, 1), Eq(model::StoryId{2}));
    EXPECT_FALSE(cards.storyAt(0, 2)) << "nothing to open";
}

TEST(BundleCards, KnowNothingBeforeTheyAreRead) {
    BundleCards cards(english);
    EXPECT_FALSE(cards.isKnown());
    cards.take({});
    EXPECT_TRUE(cards.isKnown());
    EXPECT_THAT(cards.size(), Eq(0U));
    cards.reset();
    EXPECT_FALSE(cards.isKnown());
}

}  // namespace
}  // namespace vertelwerk::gui
