#include "gui/numbers/theme_view.h"

#include "joint_rows.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

TEST(ThemeView, SaysTheThemeInTheReadersLanguage) {
    const auto view = themeView(test::treatmentRow(), english);
    EXPECT_THAT(view.title, Eq("5. How people are treated"));
    EXPECT_THAT(view.question, Eq("Does the client feel heard?"));
    EXPECT_THAT(view.proportion, HasSubstr("12 tellers in 13 stories"));
}

TEST(ThemeView, QuotesStandUnderTheTrueNumberOfTheirKind) {
    auto row = test::treatmentRow();
    row.good = {test::quote("Hij luisterde.", 3), test::quote("Zij belde terug.", 4)};
    row.bad = {test::quote("Ik kreeg geen antwoord.", 6)};
    const auto view = themeView(row, english);
    ASSERT_THAT(view.columns, SizeIs(2));
    EXPECT_THAT(view.columns[0].heading, Eq("+ good: 11 passages, of which 2 here"));
    EXPECT_THAT(view.columns[1].heading, Eq("- not good: 9 passages, of which 1 here"));
    EXPECT_THAT(view.columns[0].quotes[1].text, Eq("Zij belde terug."));
    EXPECT_THAT(view.columns[0].quotes[1].story, Eq(model::StoryId{4}));
    EXPECT_THAT(view.columns[0].quotes[1].range, Eq(text::Range{10, 20}));
    EXPECT_THAT(view.columns[0].quotes[1].from, Eq("Noor, Storytelling, Havenkwartier, 2023"));
}

TEST(ThemeView, AllQuotesShownNeedNoRemark) {
    auto row = test::treatmentRow();
    row.byValence[model::Valence::Bad] = {1, 1, 1};
    row.bad = {test::quote("Ik kreeg geen antwoord.", 6)};
    EXPECT_THAT(themeView(row, english).columns[1].heading, Eq("- not good: 1 passage"));
}

TEST(ThemeView, GoodAndBadAlwaysStandNextToEachOther) {
    auto row = test::treatmentRow();
    row.byValence[model::Valence::Good] = {};
    row.bad = {test::quote("Ik kreeg geen antwoord.", 6)};
    const auto view = themeView(row, english);
    ASSERT_THAT(view.columns, SizeIs(2));
    EXPECT_THAT(view.columns[0].heading, Eq("+ good: 0 passages"));
    EXPECT_THAT(view.columns[0].quotes, IsEmpty());
}

TEST(ThemeView, MixedAndUnjudgedAppearWhenTold) {
    auto row = test::treatmentRow();
    row.byValence[model::Valence::None] = {1, 1, 1};
    row.unjudged = {test::quote("Dat was dinsdag.", 6)};
    const auto view = themeView(row, english);
    ASSERT_THAT(view.columns, SizeIs(3));
    EXPECT_THAT(view.columns[2].heading, Eq("no judgement: 1 passage"));
}

TEST(ThemeView, AThemeNobodyToldOfHasNoQuotes) {
    analysis::JointRow row;
    row.code = test::treatmentRow().code;
    const auto view = themeView(row, english);
    EXPECT_THAT(view.columns, IsEmpty());
    EXPECT_THAT(view.proportion, Eq("Nobody told about this yet."));
}

TEST(ThemeView, NotesSayWhatALinkRestsOn) {
    auto row = test::treatmentRow();
    analysis::JointIndicator joint;
    joint.link = {{7}, {5}, {2}, "People who are heard complain less.", model::Expectation::Lower};
    joint.indicator.name = "Complaints";
    joint.indicator.source = "wmo.csv";
    joint.indicator.edition = 2;
    joint.indicator.direction = model::Direction::LowerIsBetter;
    joint.warnings = {base::msg("Fewer than 10 answers, too few for a percentage: {0}.", "Molenwijk")};
    row.indicators = {joint};
    row.warnings = {base::msg("Fewer than three tellers.")};
    const auto view = themeView(row, english);
    ASSERT_THAT(view.notes, SizeIs(1));
    EXPECT_THAT(view.notes[0].name, Eq("Complaints"));
    EXPECT_THAT(view.notes[0].link.id, Eq(model::LinkId{7}));
    EXPECT_THAT(view.notes[0].facts, ElementsAre("Assumption: People who are heard complain less.",
                                                 "Expected: lower when the theme goes well.",
                                                 "Lower is better.", "Source: wmo.csv, read 2 times"));
    EXPECT_THAT(view.notes[0].warnings, ElementsAre(HasSubstr("Molenwijk")));
    EXPECT_THAT(view.warnings, ElementsAre("Fewer than three tellers."));
    EXPECT_THAT(view.figures, SizeIs(1));
}

}  // namespace
}  // namespace vertelwerk::gui
