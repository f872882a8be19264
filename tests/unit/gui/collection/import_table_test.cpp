#include "gui/collection/import_table.h"

#include <gmock/gmock.h>

namespace vertelwerk::gui {
namespace {

using app::ImportedFile;
using base::msg;
using exchange::Verdict;
using testing::Eq;
using testing::SizeIs;

const base::Catalogue english;

ImportedFile file(std::string name, Verdict verdict, std::size_t stories) {
    ImportedFile made;
    made.name = std::move(name);
    made.verdict = verdict;
    made.stories = stories;
    return made;
}

app::ImportReport mixedReport() {
    app::ImportReport report;
    auto table = file("vertelpunt.csv", Verdict::Ok, 5);
    table.format = "csv";
    table.encoding = "UTF-8";
    table.method = "storytelling";
    auto locked = file("interview3.docx", Verdict::Refused, 0);
    locked.problems = {msg("The file is locked with a password."), msg("Take the password off.")};
    auto known = file("balie.txt", Verdict::Skipped, 1);
    known.present = 1;
    auto doubtful = file("kopie.txt", Verdict::Warning, 1);
    doubtful.parts = 3;
    report.files = {table, locked, known, doubtful};
    return report;
}

TEST(ImportTable, ShowsAFileARow) {
    const auto rows = importRows(mixedReport(), english);
    ASSERT_THAT(rows, SizeIs(4));
    EXPECT_THAT(rows[0].verdict, Eq("✓ ready"));
    EXPECT_THAT(rows[0].file, Eq("vertelpunt.csv"));
    EXPECT_THAT(rows[0].method, Eq("Storytelling"));
    EXPECT_THAT(rows[0].stories, Eq("5"));
    EXPECT_THAT(rows[0].parts, Eq(""));
    EXPECT_THAT(rows[1].verdict, Eq("✕ refused"));
    EXPECT_THAT(rows[1].stories, Eq(""));
    EXPECT_THAT(rows[1].problems, Eq("The file is locked with a password. Take the password off."));
    EXPECT_THAT(rows[1].problemLines, SizeIs(2));
    EXPECT_THAT(rows[2].verdict, Eq("– skipped"));
    EXPECT_THAT(rows[3].verdict, Eq("! look at this"));
    EXPECT_THAT(rows[3].parts, Eq("3"));
}

TEST(ImportTable, SaysInWhichFolderOrZipAFileStands) {
    app::ImportReport report;
    report.files = {file("a.txt", Verdict::Ok, 1), file("b.txt", Verdict::Ok, 1)};
    report.files[0].place = "/in/a.txt";
    report.files[1].place = "/in/van collega.zip/map/b.txt";
    const auto rows = importRows(report, english);
    EXPECT_THAT(rows[0].folder, Eq(""));
    EXPECT_THAT(rows[1].folder, Eq("van collega.zip/map"));
    report.files.erase(report.files.begin());
    EXPECT_THAT(importRows(report, english)[0].folder, Eq("")) << "all of them stand there";
}

TEST(ImportTable, SaysOfAnImportThatEndedHalfwayHowManyStoriesAreIn) {
    const base::Error full{base::ErrorCode::System, msg("The disk is full."), {}, msg("Make room.")};
    EXPECT_THAT(english.say(importFailure(full, 0, english)), Eq(english.say(full)));
    EXPECT_THAT(
        english.say(importFailure(full, 340, english)),
        Eq("The disk is full. Make room. 340 stories were imported before that; the same import again "
           "adds the rest."));
}

TEST(ImportTable, ShowsFirstWhatDeservesALook) {
    auto report = mixedReport();
    EXPECT_THAT(firstToLookAt(report), Eq(1U)) << "the refused file";
    auto known = file("balie.txt", Verdict::Skipped, 1);
    known.problems = {msg("1 story is in the project already.")};
    report.files = {file("goed.txt", Verdict::Ok, 1), known, file("kopie.txt", Verdict::Warning, 1)};
    EXPECT_THAT(firstToLookAt(report), Eq(2U));
    report.files.pop_back();
    EXPECT_THAT(firstToLookAt(report), Eq(1U));
    EXPECT_THAT(firstToLookAt({}), Eq(0U));
}

TEST(ImportTable, CountsOnlyWhatWouldBeNew) {
    EXPECT_THAT(importable(mixedReport()), Eq(6));
    EXPECT_THAT(importable({}), Eq(0));
}

TEST(ImportTable, SumsUpThePreviewInASentence) {
    EXPECT_THAT(previewSummary(mixedReport(), english),
                Eq("6 new stories can be imported. 1 file cannot be read and stays behind."));
    EXPECT_THAT(previewSummary({}, english), Eq("0 new stories can be imported."));
}

TEST(ImportTable, TellsWhatBecameOfIt) {
    auto report = mixedReport();
    report.files[0].imported = {model::StoryId{1}};
    EXPECT_THAT(english.say(importOutcome(report, english)), Eq("1 story was imported. 1 file was refused."));
    report.cancelled = true;
    EXPECT_THAT(english.say(importOutcome(report, english)),
                Eq("1 story was imported. 1 file was refused. You stopped the import; the same import again "
                   "completes it."));
}

TEST(ImportTable, OnlyRefusedAndDoubtfulFilesNeedALook) {
    EXPECT_TRUE(hasProblems(mixedReport()));
    const auto problems = problemsOf(mixedReport());
    ASSERT_THAT(problems.files, SizeIs(2));
    EXPECT_THAT(problems.files[0].name, Eq("interview3.docx"));
    EXPECT_THAT(problems.files[1].name, Eq("kopie.txt"));
    app::ImportReport fine;
    fine.files = {file("balie.txt", Verdict::Ok, 1), file("foto.jpg", Verdict::Skipped, 0)};
    EXPECT_FALSE(hasProblems(fine));
}

}  // namespace
}  // namespace vertelwerk::gui
