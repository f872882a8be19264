#include "gui/numbers/figures_report.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using exchange::Verdict;
using testing::Eq;
using testing::SizeIs;

const base::Catalogue english;

app::ImportedFigures file(const std::string& name, Verdict verdict,
                          std::vector<app::ImportedIndicator> indicators) {
    app::ImportedFigures figures;
    figures.reading.path = "/somewhere/" + name;
    figures.reading.verdict = verdict;
    figures.indicators = std::move(indicators);
    return figures;
}

TEST(FiguresReport, CountsWhatWasRead) {
    const std::vector files{file("a.csv", Verdict::Ok, {{{1}, "Lonely", "%", 9, 1, false}}),
                            file("b.csv", Verdict::Warning, {{{2}, "Safe", "%", 4, 1, false}})};
    EXPECT_THAT(english.say(summaryOf(files, english)), Eq("2 indicators read from 2 files."));
    EXPECT_FALSE(hasProblems(files));
}

TEST(FiguresReport, CountsWhatWasNotRead) {
    const std::vector files{file("a.csv", Verdict::Ok, {{{1}, "Lonely", "%", 9, 1, false}}),
                            file("verhaal.csv", Verdict::Refused, {})};
    EXPECT_THAT(english.say(summaryOf(files, english)), Eq("1 indicator read from 1 file; 1 file not read."));
    EXPECT_TRUE(hasProblems(files));
}

TEST(FiguresReport, SaysThatNothingWasRead) {
    const std::vector files{file("nps.csv", Verdict::Refused, {})};
    EXPECT_THAT(english.say(summaryOf(files, english)), Eq("Nothing was read: 1 file could not be used."));
}

TEST(FiguresReport, AProblemInAReadFileIsToldToo) {
    std::vector files{file("a.csv", Verdict::Warning, {{{1}, "Lonely", "%", 9, 1, false}})};
    files[0].reading.problems = {base::msg("Row {0} has no area.", 12)};
    EXPECT_TRUE(hasProblems(files));
    const auto rows = reportRows(files, english);
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_THAT(plainText(rows[0]), Eq("a.csv · look at this. Row 12 has no area.. Lonely: 9 figures"));
}

TEST(FiguresReport, SaysWhatBecameOfFiguresThatWereThere) {
    app::ImportedIndicator safe{{2}, "Safe", "%", 1, 3, false};
    safe.changes =
        app::FigureChanges{0, 1, 21, {{"WK990201", "2023", "12,5", "13,1"}, {"GM9902", "2021", "7", ""}}};
    const std::vector files{file("a.csv", Verdict::Ok, {{{1}, "Lonely", "%", 9, 1, true}, safe})};
    EXPECT_THAT(
        plainText(reportRows(files, english)[0]),
        Eq("a.csv · ready. Lonely: 9 figures, the same as before. Safe: 1 figure, in place of earlier "
           "ones (0 new, 21 changed, 1 gone).     WK990201, 2023: 12,5 becomes 13,1.     GM9902, 2021: "
           "7 becomes nothing.     and 20 more"));
}

}  // namespace
}  // namespace vertelwerk::gui
