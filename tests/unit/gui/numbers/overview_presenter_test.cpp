#include "gui/numbers/overview_presenter.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using model::CodedSpot;
using model::StoryId;
using model::Valence;
using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const base::Catalogue english;

model::Code code(std::int64_t id, const std::string& key, const std::string& name) {
    model::Code made;
    made.id = {id};
    made.key = key;
    made.number = static_cast<int>(id);
    made.name = {name, name};
    return made;
}

CodedSpot spot(std::int64_t id, std::int64_t story, std::int64_t codeId, text::Range range, Valence valence,
               std::int64_t coder = 1) {
    return {{id}, {story}, {codeId}, {coder}, range, valence};
}

/// Stories 1 (2021) and 2 (2023) are coded, story 3 is not. Anna finished the first, Bea must do the second.
OverviewData data() {
    OverviewData data;
    auto& counted = data.counted;
    counted.codes = {code(5, "MOV05", "Treatment"), code(6, "MOV06", "Information")};
    counted.codebooks.emplace_back();
    counted.codebooks[0].key = "ten-themes";
    counted.codebooks[0].source = {"Movisie", "Movisie"};
    counted.codebooks[0].codes = counted.codes;
    counted.stories = {{{1}, "First", "a.txt", "2021-05-02", "2021", 50},
                       {{2}, "", "b.txt", "2023", "2023", 8},
                       {{3}, "Third", "c.txt", "", "", 30}};
    counted.spots = {spot(11, 1, 5, {0, 10}, Valence::Good), spot(12, 1, 6, {5, 20}, Valence::None),
                     spot(13, 2, 5, {0, 4}, Valence::Bad, 2)};
    data.together.codes = {{5}, {6}};
    data.together.stories = {{2, 1}, {1, 1}};
    data.together.passages = {{2, 1}, {1, 1}};
    data.progress.resize(2);
    data.progress[0].coder = {{1}, "g1", "Anna"};
    data.progress[0].done = 1;
    data.progress[0].begun = 1;
    data.progress[1].coder = {{2}, "g2", "Bea"};
    data.progress[1].begun = 1;
    data.marks = {{{1}, {1}, 0}};
    data.assignments = {{{2}, {2}, true}, {{3}, {2}, true}};
    data.coded = {{{1}, {1}, 2}, {{2}, {2}, 1}};
    data.attributes = {"Leeftijd"};
    return data;
}

/// Chooses the view in place, since what stands behind its cells refers to the presenter.
class OverviewTest : public ::testing::Test {
  protected:
    const OverviewTable& table(Overview view) {
        presenter.take(data());
        presenter.choose(static_cast<std::size_t>(view));
        return presenter.table();
    }
    OverviewPresenter presenter{english};
};

TEST_F(OverviewTest, IsEmptyUntilSomethingIsCoded) {
    EXPECT_TRUE(presenter.isEmpty());
    EXPECT_THAT(presenter.table().rows, IsEmpty());
    presenter.take({});
    EXPECT_TRUE(presenter.isEmpty());
    EXPECT_THAT(presenter.viewRows(), SizeIs(7));
}

TEST_F(OverviewTest, ShowsWhoHasDoneWhat) {
    const auto& progress = table(Overview::Progress);
    EXPECT_THAT(progress.columns, ElementsAre("Anna", "Bea"));
    ASSERT_THAT(progress.rows, SizeIs(3));
    EXPECT_THAT(progress.rows[0].name, Eq("First"));
    EXPECT_THAT(progress.rows[0].cells, ElementsAre("done", ""));
    EXPECT_THAT(progress.rows[1].name, Eq("Untitled \xC2\xB7 b.txt"));
    EXPECT_THAT(progress.rows[1].cells, ElementsAre("", "begun, 1 passage"));
    EXPECT_THAT(progress.rows[2].cells, ElementsAre("", "assigned, blind"));
    EXPECT_THAT(progress.scene.description, HasSubstr("1 of 3 stories done"));
    EXPECT_THAT(presenter.behind(1, 1).places, ElementsAre(BehindPlace{{2}, text::Range{0, 4}, {13}}));
    EXPECT_THAT(presenter.behind(2, 0).places, ElementsAre(BehindPlace{{3}, std::nullopt, {}}));
}

TEST_F(OverviewTest, CountsCodesAndOpensTheirPassages) {
    const auto& codes = table(Overview::Frequencies);
    ASSERT_THAT(codes.rows, SizeIs(2));
    EXPECT_THAT(codes.rows[0].name, Eq("5 Treatment"));
    EXPECT_THAT(codes.rows[0].cells, ElementsAre("2", "2"));
    EXPECT_THAT(codes.note, Eq("2 of 3 stories coded, 3 passages"));
    EXPECT_THAT(codes.scene.description, HasSubstr("1 story, 1 passage"));
    EXPECT_THAT(codes.scene.description, Not(HasSubstr("1 passages")));
    EXPECT_THAT(presenter.behind(0, 0).all, Eq(2U));
    EXPECT_THAT(presenter.behind(9, 0).all, Eq(0U));
}

TEST_F(OverviewTest, ShowsWhichCodesGoTogether) {
    const auto& together = table(Overview::Together);
    EXPECT_THAT(together.columns, ElementsAre("5", "6"));
    EXPECT_THAT(together.rows[0].cells, ElementsAre("2 (2)", "1 (1)"));
    EXPECT_THAT(presenter.behind(0, 1).places, ElementsAre(BehindPlace{{1}, text::Range{0, 10}, {11}},
                                                           BehindPlace{{1}, text::Range{5, 20}, {12}}));
}

TEST_F(OverviewTest, ShowsCodesByPropertyWithTheBaseOfEachColumn) {
    const auto& years = table(Overview::ByProperty);
    EXPECT_THAT(years.columns, ElementsAre("2021 (n = 1)", "2023 (n = 1)"));
    EXPECT_THAT(years.rows[1].cells, ElementsAre("1 (1)", ""));
    EXPECT_THAT(years.note, HasSubstr("1 story has no value"));
    EXPECT_THAT(presenter.behind(0, 1).places, ElementsAre(BehindPlace{{2}, text::Range{0, 4}, {13}}));
    EXPECT_TRUE(presenter.offers(OverviewOption::Property));
    EXPECT_THAT(presenter.namesOf(OverviewOption::Property),
                ElementsAre("Year", "Method", "Neighbourhood", "Leeftijd"));
    EXPECT_TRUE(presenter.chooseOption(OverviewOption::Property, 3));  // to be read again
    EXPECT_THAT(presenter.choice().property, Eq("Leeftijd"));
}

TEST_F(OverviewTest, ShowsCodesAlongOneStory) {
    const auto& line = table(Overview::AlongStory);
    EXPECT_THAT(line.rows, SizeIs(2));
    EXPECT_THAT(line.note, Eq("First"));
    EXPECT_THAT(line.rows[0].cells, ElementsAre("1", "0-20"));
    EXPECT_THAT(line.rows[1].cells, ElementsAre("1", "10-40"));
    EXPECT_THAT(presenter.namesOf(OverviewOption::Story), ElementsAre("First", "Untitled \xC2\xB7 b.txt"));
    EXPECT_FALSE(presenter.chooseOption(OverviewOption::Story, 1));
    EXPECT_THAT(presenter.table().rows, SizeIs(1));
    EXPECT_THAT(presenter.behind(0, 0).places, ElementsAre(BehindPlace{{2}, text::Range{0, 4}, {13}}));
}

TEST_F(OverviewTest, ShowsNewCodesWithTheCaveatOfAFixedCodebook) {
    const auto& curve = table(Overview::Saturation);
    ASSERT_THAT(curve.rows, SizeIs(2));
    EXPECT_THAT(curve.rows[0].cells, ElementsAre("2 May 2021", "2", "2", testing::_));
    EXPECT_THAT(curve.rows[1].cells, ElementsAre("2023", "0", "2", "2"));
    EXPECT_THAT(curve.note, HasSubstr("fixed codebook of 2 codes"));
}

TEST_F(OverviewTest, ListsWhatSpeaksAgainstAClaim) {
    const auto& cases = table(Overview::NegativeCases);
    ASSERT_THAT(cases.rows, SizeIs(1));
    EXPECT_THAT(cases.rows[0].name, Eq("Untitled \xC2\xB7 b.txt"));
    EXPECT_THAT(cases.note, Eq("2 coded stories looked at, with 2 passages of the theme."));
    EXPECT_FALSE(presenter.chooseOption(OverviewOption::Theme, 1));
    EXPECT_THAT(presenter.table().rows[0].cells, ElementsAre("the theme is not told"));
    EXPECT_THAT(presenter.behind(0, 0).places, ElementsAre(BehindPlace{{2}, std::nullopt, {}}));
}

TEST_F(OverviewTest, IsWrittenAsCsv) {
    EXPECT_THAT(tableCsv(table(Overview::Frequencies)), HasSubstr("5 Treatment;2;2"));
}

}  // namespace
}  // namespace vertelwerk::gui
