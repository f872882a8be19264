#include "gui/coding/part_headings.h"

#include "unit/gui/coding/stories.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;

model::Part item(std::string number, std::string title, text::Range range) {
    model::Part part;
    part.kind = model::PartKind::Item;
    part.number = std::move(number);
    part.title = std::move(title);
    part.range = range;
    return part;
}

TEST(PartHeadings, TellPromptMediumAndDate) {
    auto first = item("1", "Wie staat er om u heen?", {0, 29});
    first.medium = "kaartje";
    first.date = "2023-03-08";
    const auto text = layOut(storyWith(twoParagraphs, {first, item("2", "", {31, 73})}));
    EXPECT_THAT(partHeadings(text, {}),
                ElementsAre(PartHeading{0, "Item 1: Wie staat er om u heen? · kaartje · 8 March 2023"},
                            PartHeading{31, "Item 2"}));
}

TEST(PartHeadings, ATurnOnTheNextLineIsOnlySetApart) {
    EXPECT_THAT(partHeadings(layOut(conversation()), {}),
                ElementsAre(PartHeading{20, ""}, PartHeading{40, ""}));
}

TEST(PartHeadings, ATurnAfterABlankLineStandsApartAlready) {
    using enum model::SpeakerRole;
    const auto text =
        layOut(storyWith("I: Ja?\n\nR: Ja.", {turn(Interviewer, {3, 6}), turn(Teller, {11, 14})}));
    EXPECT_THAT(partHeadings(text, {}), testing::IsEmpty());
}

TEST(PartHeadings, ASectionWithoutTitleHasNone) {
    model::Part section;
    section.range = {0, 29};
    EXPECT_THAT(partHeadings(layOut(storyWith(twoParagraphs, {section})), {}), testing::IsEmpty());
}

TEST(HeadingAt, IsTheLastOneAbove) {
    const std::vector<PartHeading> headings{{10, "Item 1"}, {20, ""}, {30, "Item 2"}};
    EXPECT_EQ(headingAt(headings, 5), "");
    EXPECT_EQ(headingAt(headings, 10), "Item 1");
    EXPECT_EQ(headingAt(headings, 25), "Item 1");
    EXPECT_EQ(headingAt(headings, 99), "Item 2");
}

TEST(Wrapped, BreaksBetweenWordsAndCountsCharacters) {
    EXPECT_EQ(wrapped("een twee drie", 8), "een twee\ndrie");
    EXPECT_EQ(wrapped("één twéé drie", 8), "één twéé\ndrie");
    EXPECT_EQ(wrapped("onderzoeksbox of zo", 5), "onderzoeksbox\nof zo");
    EXPECT_EQ(wrapped("", 5), "");
}

}  // namespace
}  // namespace vertelwerk::gui
