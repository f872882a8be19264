#include "gui/search/story_reading.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;
using testing::SizeIs;
using text::Range;

const base::Catalogue english;

model::Story story() {
    model::Story made;
    made.text = "De tolk kwam niet.";
    return made;
}

TEST(StoryReading, ShowsTheTextWithWhatMatched) {
    app::SearchHit hit;
    hit.title = "De tolk";
    hit.ranges = {{3, 7}};
    const auto reading = storyReading(story(), hit, english);
    ASSERT_THAT(reading, SizeIs(3));
    EXPECT_THAT(reading[0].text, Eq("De tolk"));
    EXPECT_THAT(reading[2].text, Eq("De tolk kwam niet."));
    EXPECT_THAT(reading[2].marks, ElementsAre(Range{3, 7}));
}

TEST(StoryReading, MarksAPassageThatWasFoundByAFieldOnly) {
    app::SearchHit hit;
    hit.passage = {4};
    hit.snippetRange = {8, 17};
    EXPECT_THAT(storyReading(story(), hit, english)[2].marks, ElementsAre(Range{8, 17}));
}

TEST(StoryReading, DropsMarksThatAnEditMadeStale) {
    app::SearchHit hit;
    hit.ranges = {{3, 7}, {15, 40}};
    EXPECT_THAT(storyReading(story(), hit, english)[2].marks, ElementsAre(Range{3, 7}));
}

TEST(PlaceOf, IsThePassageOrTheFirstMatch) {
    app::SearchHit hit;
    EXPECT_THAT(placeOf(hit), Eq(std::nullopt));
    hit.ranges = {{3, 7}, {9, 12}};
    EXPECT_THAT(placeOf(hit), Optional(Range{3, 7}));
    hit.passage = {4};
    hit.snippetRange = {0, 18};
    EXPECT_THAT(placeOf(hit), Optional(Range{0, 18}));
}

}  // namespace
}  // namespace vertelwerk::gui
