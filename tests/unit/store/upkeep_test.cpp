#include "vertelwerk/store/upkeep.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/consents.h"

#include "store/backups.h"
#include "store/database_impl.h"
#include "unit/store/support.h"

#include <fstream>

#include <gmock/gmock.h>
#include <sys/stat.h>

namespace vertelwerk::store::testing {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Upkeep : public ::testing::Test {
  protected:
    Upkeep() {
        auto told = draft("Één keer gebeld.");
        model::Part part;
        part.range = {0, 3};
        told.parts = {part};
        told.consent = {{model::Purpose::Quote, model::Answer::Yes, "", "", "", 0}};
        story = project.add(told);
        passage = project.code(story, {0, 3});
    }

    /// What check says after a change behind the repositories' back.
    std::vector<std::string> problemsAfter(const std::string& sql) {
        auto& connection = project.database().impl().connection;
        connection.script(sql);
        std::vector<std::string> problems;
        for (const auto& problem : must(check(project.database()))) {
            problems.push_back(base::Catalogue().say(problem));
        }
        return problems;
    }

    TempDir dir;
    Project project{dir / "p.vertelwerk"};
    model::StoryId story;
    model::PassageId passage;
};

TEST_F(Upkeep, FindsNothingInASoundProject) {
    EXPECT_THAT(must(check(project.database())), IsEmpty());
    project.reopen();
    EXPECT_THAT(must(check(*must(project.file->openReader()))), IsEmpty());
}

TEST_F(Upkeep, FindsWhatDoesNotAgree) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"UPDATE passage SET end_cp = 17", "Passage 1 of story 1"},
        {"UPDATE passage SET begin_cp = 3", "Passage 1 of story 1"},
        {"UPDATE part SET end_cp = 17", "Part 1 of story 1"},
        {"UPDATE story SET characters = 12", "story 1 has another length"},
        {"UPDATE story_text SET text = 'Een keer gebeld.'", "story 1 is not the one"},
        {"UPDATE story_text SET text = CAST(x'c328' AS TEXT)", "story 1 is not in the form"},
        {"UPDATE story_text SET text = 'e' || char(769)", "story 1 is not in the form"},
        {"DELETE FROM story_text", "Story 1 has no text"},
        {"UPDATE story SET consent_yes = 1", "consent of story 1"},
        {"UPDATE story SET narrator_id = 77", "Row 1 of story refers to a row of narrator"},
        {"UPDATE project SET seq = seq + 1", "list of changes"},
        {"UPDATE undo_portion SET entries = x'0901'", "Undo step"},
    };
    auto& connection = project.database().impl().connection;
    connection.script("PRAGMA foreign_keys = OFF");
    for (const auto& [sql, expected] : cases) {
        SCOPED_TRACE(sql);
        connection.script("BEGIN");
        EXPECT_THAT(problemsAfter(sql), ::testing::Contains(HasSubstr(expected)));
        connection.script("ROLLBACK");
        EXPECT_THAT(must(check(project.database())), IsEmpty());
    }
}

TEST_F(Upkeep, ReportsAFileThatCannotBeReadThrough) {
    for (int i = 0; i < 40; ++i) {
        project.add(draft(std::string(3000, static_cast<char>('a' + i % 20)) + std::to_string(i)));
    }
    auto reader = must(project.file->openReader());
    ASSERT_THAT(must(check(*reader)), IsEmpty());
    reader.reset();
    project.close();
    {
        std::fstream file(project.path, std::ios::binary | std::ios::in | std::ios::out);
        const auto pages = fs::file_size(project.path) / 4096;
        for (std::uintmax_t page = pages / 2; page < pages; ++page) {
            file.seekp(static_cast<std::streamoff>(page * 4096));
            file << "this is no page of a database";
        }
    }
    auto impl = std::make_unique<Database::Impl>(project.path, OpenMode::ReadOnly);
    Database database(std::move(impl));
    const auto problems = must(check(database));
    ASSERT_FALSE(problems.empty());
    EXPECT_THAT(problems.front().id, HasSubstr("damaged"));
}

TEST_F(Upkeep, CopiesTheProjectAsItIs) {
    const auto copy = dir / "kopie.vertelwerk";
    must(backup(project.database(), copy));
    struct stat status{};
    ASSERT_EQ(::stat(copy.c_str(), &status), 0);
    EXPECT_THAT(status.st_mode & 0777U, Eq(0600U));
    auto opened = must(ProjectFile::open(copy));
    EXPECT_TRUE(opened.writable());
    EXPECT_THAT(dump(opened.database()), Eq(dump(project.database())));
    EXPECT_THAT(opened.info().guid, Eq(project.file->info().guid));
    EXPECT_THAT(must(check(opened.database())), IsEmpty());
}

TEST_F(Upkeep, NeverOverwritesWithACopy) {
    const auto copy = dir / "kopie.vertelwerk";
    std::ofstream(copy) << "bestaat";
    const auto refused = backup(project.database(), copy);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().code, Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(must(base::readFile(copy)), Eq("bestaat"));
    EXPECT_THAT(backup(project.database(), dir / "geen/kopie.vertelwerk").error().code,
                Eq(ErrorCode::NotFound));
    for (const auto& entry : fs::directory_iterator(dir.path())) {
        EXPECT_THAT(entry.path().filename().string().front(), ::testing::Ne('.')) << "no drafts left";
    }
}

TEST_F(Upkeep, KeepsBackupsBesideTheProject) {
    const auto first = must(backupBeside(project.database(), project.path));
    EXPECT_THAT(first.parent_path(), Eq(backupDir(project.path)));
    struct stat status{};
    ASSERT_EQ(::stat(first.parent_path().c_str(), &status), 0);
    EXPECT_THAT(status.st_mode & 0777U, Eq(0700U));
    project.add(draft("Later."));
    const auto second = must(backupBeside(project.database(), project.path));
    EXPECT_THAT(newestBackup(project.path), Eq(second));
    auto old = must(ProjectFile::open(first, Access::ReadOnly));
    EXPECT_THAT(must(countStories(old.database(), {})), Eq(1U));
    for (int i = 0; i < 12; ++i) {
        must(backupBeside(project.database(), project.path));
    }
    EXPECT_FALSE(fs::exists(second)) << "only the ten most recent of a day";
}

std::string named(int day, int hour) {
    return fmt::format("202406{:02}-{:02}0000-000.vertelwerk", day, hour);
}

TEST(Backups, KeepTenRecentAndOneADayForFourteenDays) {
    std::vector<std::string> names;
    for (int day = 1; day <= 20; ++day) {
        names.push_back(named(day, 9));
        names.push_back(named(day, 17));
    }
    const auto dropped = outdated(names);
    std::vector<std::string> expected;
    for (int day = 20; day >= 1; --day) {
        // Recent: both of days 16 to 20. Daily: the last of days 7 to 20.
        if (day < 7) {
            expected.push_back(named(day, 17));
        }
        if (day < 16) {
            expected.push_back(named(day, 9));
        }
    }
    EXPECT_THAT(dropped, Eq(expected));
}

TEST(Backups, LeaveOtherFilesAlone) {
    std::vector<std::string> names{"before-version-2-1718000000000.vertelwerk", "mijn kopie.vertelwerk",
                                   "20240601-090000-000.vertelwerk-wal"};
    for (int hour = 0; hour < 24; ++hour) {
        names.push_back(named(1, hour));
    }
    const auto dropped = outdated(names);
    EXPECT_THAT(dropped.size(), Eq(14U));
    EXPECT_THAT(dropped.front(), Eq(named(1, 13)));
    EXPECT_THAT(outdated({}), IsEmpty());
}

}  // namespace
}  // namespace vertelwerk::store::testing
