#include "gui/collection/story_cells.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::Answer;
using model::Purpose;
using testing::Eq;

const base::Catalogue english;

model::StoryRow mscStory() {
    model::StoryRow row;
    row.title = "Meester, waar blijf je?";
    row.method = model::Method::MostSignificantChange;
    row.narrator = "Dawit";
    row.area = {"WK990201", "Havenkwartier"};
    row.date = "2022-10-27";
    row.consent.set(Purpose::Research, Answer::Yes);
    row.consent.set(Purpose::Learning, Answer::Yes);
    row.passages = 1204;
    return row;
}

TEST(StoryCells, SayWhatIsKnownInWords) {
    const auto row = mscStory();
    EXPECT_THAT(cellText(row, 0, english), Eq("Meester, waar blijf je?"));
    EXPECT_THAT(cellText(row, 1, english), Eq("Dawit"));
    EXPECT_THAT(cellText(row, 2, english), Eq("MSC"));
    EXPECT_THAT(cellText(row, 3, english), Eq("Havenkwartier"));
    EXPECT_THAT(cellText(row, 4, english), Eq("27 Oct 2022"));
    EXPECT_THAT(cellText(row, 5, english), Eq("✓ learning session"));
    EXPECT_THAT(cellText(row, 6, english), Eq("1,204"));
    EXPECT_THAT(cellText(row, 7, english), Eq(""));
}

TEST(StoryCells, UntitledStoriesAreToldApartByNumberRowOrFile) {
    model::StoryRow row;
    row.source = "brief.txt";
    EXPECT_THAT(cellText(row, 0, english), Eq("Untitled · brief.txt"));
    EXPECT_THAT(consentTable().cell(row, 0, english), Eq("Untitled · brief.txt"));
    row.place = "12";
    EXPECT_THAT(cellText(row, 0, english), Eq("Untitled · 12"));
    row.number = "B7";
    EXPECT_THAT(cellText(row, 0, english), Eq("Untitled · B7"));
    row.number.clear();
    EXPECT_THAT(cellText(row, 0, english), Eq("Untitled · 12"));
    row.title = "Tomaten";
    EXPECT_THAT(cellText(row, 0, english), Eq("Tomaten"));
}

TEST(StoryCells, AStoryWithoutAHeadIsUntitledAndHasNoPassages) {
    const model::StoryRow row;
    EXPECT_THAT(cellText(row, 0, english), Eq("Untitled"));
    EXPECT_THAT(cellText(row, 4, english), Eq(""));
    EXPECT_THAT(cellText(row, 5, english), Eq("? unknown"));
    EXPECT_THAT(cellText(row, 6, english), Eq("–"));
}

TEST(StoryCells, AnAreaWithoutANameShowsItsCode) {
    EXPECT_THAT(areaName({"WK990201", ""}), Eq("WK990201"));
    EXPECT_THAT(areaName({"", "De Kreken"}), Eq("De Kreken"));
}

struct ConsentCase {
    std::vector<std::pair<Purpose, Answer>> answers;
    bool setApart;
    std::string said;
};

class ConsentSign : public testing::TestWithParam<ConsentCase> {};

TEST_P(ConsentSign, IsTheWidestUseTheTellerAgreedTo) {
    model::ConsentState consent;
    for (const auto& [purpose, answer] : GetParam().answers) {
        consent.set(purpose, answer);
    }
    EXPECT_THAT(consentSign(consent, GetParam().setApart, english), Eq(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    Collection, ConsentSign,
    testing::Values(
        ConsentCase{{}, false, "? unknown"}, ConsentCase{{}, true, "✕ set apart"},
        ConsentCase{{{Purpose::Research, Answer::Yes}}, false, "○ research"},
        ConsentCase{{{Purpose::Research, Answer::Yes}, {Purpose::Learning, Answer::No}}, false, "○ research"},
        ConsentCase{
            {{Purpose::Learning, Answer::Yes}, {Purpose::Publication, Answer::Yes}}, false, "✓ publication"},
        ConsentCase{{{Purpose::Publication, Answer::Yes}}, true, "✕ set apart"}));

}  // namespace
}  // namespace vertelwerk::gui
