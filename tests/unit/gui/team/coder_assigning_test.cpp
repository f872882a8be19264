#include "gui/team/coder_assigning.h"

#include "gui/team/coder_rows.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const base::Catalogue english;

app::CoderProgress coder(int id, std::string name) {
    app::CoderProgress progress;
    progress.coder = {model::CoderId{id}, {}, std::move(name)};
    return progress;
}

AssigningData data() {
    AssigningData data;
    data.coders = {coder(1, "Anna"), coder(2, "Bea")};
    for (const int id : {30, 10, 20}) {
        model::StoryRow row;
        row.id = model::StoryId{id};
        row.title = id == 20 ? "" : "Verhaal " + std::to_string(id);
        row.source = "bron.txt";
        data.stories.push_back(row);
    }
    data.assignments = {{model::StoryId{10}, model::CoderId{2}, true},
                        {model::StoryId{30}, model::CoderId{2}, false}};
    data.coded = {{model::StoryId{10}, model::CoderId{1}, 4}, {model::StoryId{30}, model::CoderId{2}, 1}};
    data.done = {{model::StoryId{10}, model::CoderId{1}, 1}};
    return data;
}

class AssigningTest : public ::testing::Test {
  protected:
    AssigningTest() { assigning.take(data()); }
    std::vector<std::string> line(std::size_t story) {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < CoderAssigning::columns().size(); ++column) {
            cells.push_back(assigning.cell(story, column));
        }
        return cells;
    }
    CoderAssigning assigning{english};
};

TEST_F(AssigningTest, ShowsWhatTheChosenCoderHasToDoAndWhoElseWorksOnIt) {
    EXPECT_THAT(assigning.chosenCoder(), Eq("Anna"));
    assigning.chooseCoder(1);
    EXPECT_THAT(line(0), ElementsAre("Verhaal 30", "yes", "begun", ""));
    EXPECT_THAT(line(1), ElementsAre("Verhaal 10", "yes, blind", "not begun", "Anna (done)"));
    EXPECT_THAT(line(2), ElementsAre("Untitled \xC2\xB7 bron.txt", "", "", ""));
}

TEST_F(AssigningTest, ANewCoderWaitsForAFirstStory) {
    assigning.addCoder("Carl");
    assigning.addCoder("Anna");
    assigning.addCoder("");
    ASSERT_THAT(assigning.coders(), SizeIs(3));
    assigning.chooseCoder(2);
    assigning.take(data());
    EXPECT_THAT(assigning.chosenCoder(), Eq("Carl"));
    EXPECT_THAT(line(1), ElementsAre("Verhaal 10", "", "", "Anna (done), Bea (not begun)"));
}

TEST_F(AssigningTest, DrawsTheSameSampleAsTheSameNumberAlwaysDoes) {
    const std::vector<model::StoryId> ascending{model::StoryId{10}, model::StoryId{20}, model::StoryId{30}};
    for (const std::uint64_t seed : {1U, 2U, 3U, 7U}) {
        auto expected = app::sampleOf(ascending, 2, seed);
        auto drawn = assigning.idsOf(assigning.sample(2, seed));
        std::ranges::sort(drawn);
        EXPECT_THAT(drawn, Eq(expected)) << seed;
    }
    EXPECT_THAT(assigning.sample(9, 1), ElementsAre(0, 1, 2));
    EXPECT_THAT(assigning.sample(0, 1), IsEmpty());
}

TEST(PackageWords, SayThatNothingWasOverwritten) {
    app::PackageMerged merged;
    merged.coder = "Bea";
    merged.added = 2;
    merged.present = 1;
    EXPECT_THAT(packageSummary(merged, english), Eq("2 passages of Bea added; 1 were here already."));
    merged.problems = {{"De brief", base::msg("The text differs from the one that was coded.")}};
    EXPECT_THAT(packageSummary(merged, english), HasSubstr("Nothing was overwritten."));
    ASSERT_THAT(packageRows(merged, english), SizeIs(1));
    EXPECT_THAT(plainText(packageRows(merged, english)[0]),
                Eq("De brief. The text differs from the one that was coded."));
}

TEST(PackageWords, ShowWhatDiffersInAPassage) {
    app::PackageConflict conflict{{1}, "Zij luisterde.", {}, {}};
    conflict.here.code.name = {"Bejegening", "Treatment"};
    conflict.here.code.number = 5;
    conflict.here.range = {0, 14};
    conflict.here.memo = "Eerst";
    conflict.file = conflict.here;
    conflict.here.valence = model::Valence::Good;
    conflict.file.valence = model::Valence::Mixed;
    conflict.file.range = {0, 3};
    conflict.file.memo = "Later";
    app::PackageMerged merged;
    merged.problems = {{"", base::msg("It was left."), conflict}};
    EXPECT_THAT(plainText(packageRows(merged, english)[0]),
                Eq("Untitled. \xE2\x80\x9CZij luisterde.\xE2\x80\x9D. Here: 5 Treatment +. "
                   "In the file: 5 Treatment \xC2\xB1, other bounds, memo: Later. It was left."));
}

}  // namespace
}  // namespace vertelwerk::gui
