#include "vertelwerk/store/project_file.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "store/file_place.h"
#include "store/lock.h"
#include "store/schema.h"
#include "unit/store/support.h"

#include <chrono>
#include <fstream>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::store::testing {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using ::testing::ElementsAre;
using ::testing::Eq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string bytesOf(const fs::path& path) {
    return must(base::readFile(path));
}

void write(const fs::path& path, std::string_view bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes;
}

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

unsigned modeOf(const fs::path& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0U;
}

class Files : public ::testing::Test {
  protected:
    /// A closed project with a story of some length, so that its file has a good many pages.
    fs::path closedProject() {
        Project project(dir / "p.vertelwerk");
        auto story = draft(std::string(200'000, 'a'), "lang");
        project.add(story);
        return project.path;
    }

    /// Opening fails with this code and leaves the file and its folder as they were.
    base::Error refused(const fs::path& path, ErrorCode code, Access access = Access::ReadWrite) {
        const auto bytes = bytesOf(path);
        const auto time = fs::last_write_time(path);
        const auto names = namesIn(dir.path());
        const auto project = ProjectFile::open(path, access);
        EXPECT_FALSE(project);
        EXPECT_THAT(bytesOf(path), Eq(bytes));
        EXPECT_THAT(fs::last_write_time(path), Eq(time));
        EXPECT_THAT(namesIn(dir.path()), Eq(names));
        if (!project) {
            EXPECT_THAT(project.error().code, Eq(code));
            EXPECT_THAT(said(project.error()), HasSubstr(path.filename().string()));
            EXPECT_FALSE(project.error().advice.empty());
        }
        return project ? base::Error{} : project.error();
    }

    TempDir dir;
};

void setHeader(const fs::path& path, const std::string& pragma) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(handle, pragma.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

TEST_F(Files, OfANewProjectAreForTheOwnerOnly) {
    const auto path = dir / "nieuw.vertelwerk";
    {
        const auto project = must(ProjectFile::create(path, {"Wmo 2024", model::Ground::PublicTask}));
        EXPECT_THAT(project.info().title, Eq("Wmo 2024"));
        EXPECT_THAT(project.info().ground, Eq(model::Ground::PublicTask));
        EXPECT_TRUE(project.writable());
        EXPECT_FALSE(project.owner());
        for (const auto& name : namesIn(dir.path())) {
            EXPECT_THAT(modeOf(dir / name), Eq(0600U)) << name;
        }
    }
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("nieuw.vertelwerk"));
    const auto again = must(ProjectFile::open(path));
    EXPECT_THAT(again.info().title, Eq("Wmo 2024"));
    EXPECT_THAT(again.info().ground, Eq(model::Ground::PublicTask));
    EXPECT_THAT(again.info().guid.size(), Eq(36U));
}

TEST_F(Files, WithoutATitleAreCalledAfterTheirName) {
    const auto project = must(ProjectFile::create(dir / "Dorpsgesprek één.vertelwerk", {}));
    EXPECT_THAT(project.info().title, Eq("Dorpsgesprek één"));
}

TEST_F(Files, MayHaveAnyName) {
    const auto path = dir / "wat? 100% #1 'é'.vertelwerk";
    must(ProjectFile::create(path, {}));
    EXPECT_TRUE(ProjectFile::open(path));
    EXPECT_TRUE(must(ProjectFile::open(path)).openReader());
}

TEST_F(Files, AreNeverOverwritten) {
    const auto path = dir / "p.vertelwerk";
    write(path, "brief aan de gemeente");
    const auto project = ProjectFile::create(path, {});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(said(project.error()), HasSubstr("p.vertelwerk"));
    EXPECT_THAT(bytesOf(path), Eq("brief aan de gemeente"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("p.vertelwerk"));
}

/// Another program may take the name between our look and our writing.
TEST_F(Files, NeverTakeANameThatWasTakenMeanwhile) {
    const auto target = dir / "bezet.vertelwerk";
    auto draft = must(DraftFile::beside(target));
    write(target, "van een ander");
    EXPECT_THAT(draft.moveTo(target).error().code, Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(bytesOf(target), Eq("van een ander"));
}

TEST_F(Files, AreNotMadeWhereAnOldLogWouldBeTakenForTheirs) {
    write(dir / "p.vertelwerk-wal", "log");
    const auto project = ProjectFile::create(dir / "p.vertelwerk", {});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(ErrorCode::AlreadyExists));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("p.vertelwerk-wal"));
}

TEST_F(Files, NeedTheirFolder) {
    const auto project = ProjectFile::create(dir / "geen/p.vertelwerk", {});
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(ProjectFile::open(dir / "p.vertelwerk").error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(ProjectFile::open(dir.path()).error().code, Eq(ErrorCode::Unreadable));
}

TEST_F(Files, OfAnotherProgramAreLeftAlone) {
    write(dir / "brief.vertelwerk", "Geachte heer, mevrouw,");
    refused(dir / "brief.vertelwerk", ErrorCode::ForeignFile);
    write(dir / "leeg.vertelwerk", "");
    refused(dir / "leeg.vertelwerk", ErrorCode::ForeignFile);
    setHeader(dir / "ander.sqlite", "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    refused(dir / "ander.sqlite", ErrorCode::ForeignFile);
    refused(dir / "ander.sqlite", ErrorCode::ForeignFile, Access::ReadOnly);
    setHeader(dir / "ander.sqlite", "PRAGMA application_id = 42; PRAGMA journal_mode = WAL");
    refused(dir / "ander.sqlite", ErrorCode::ForeignFile);
}

TEST_F(Files, OfANewerVersionAreLeftAlone) {
    const auto path = closedProject();
    setHeader(path, "PRAGMA user_version = 99");
    refused(path, ErrorCode::NewerVersion);
    refused(path, ErrorCode::NewerVersion, Access::ReadOnly);
}

TEST_F(Files, CutShortAreDamaged) {
    const auto path = closedProject();
    for (const std::uintmax_t size :
         {std::uintmax_t{50}, std::uintmax_t{5000}, fs::file_size(path) / 2, fs::file_size(path) - 1}) {
        const auto cut = dir / "kapot.vertelwerk";
        fs::copy_file(path, cut, fs::copy_options::overwrite_existing);
        fs::resize_file(cut, size);
        SCOPED_TRACE(size);
        refused(cut, ErrorCode::Damaged);
    }
}

TEST_F(Files, WithChangedBytesAreDamaged) {
    const auto path = closedProject();
    auto bytes = bytesOf(path);
    // The header of a page in the middle of the schema's and tables' trees.
    for (std::size_t page = 1; page < 12; ++page) {
        for (std::size_t i = 0; i < 12; ++i) {
            bytes[page * 4096 + i] = static_cast<char>(~bytes[page * 4096 + i]);
        }
    }
    const auto broken = dir / "kapot.vertelwerk";
    write(broken, bytes);
    refused(broken, ErrorCode::Damaged);
    refused(broken, ErrorCode::Damaged, Access::ReadOnly);
}

TEST_F(Files, ThatAreDamagedPointToTheNewestBackup) {
    const auto path = closedProject();
    fs::path newest;
    {
        auto project = must(ProjectFile::open(path));
        must(backupBeside(project.database(), path));
        newest = must(backupBeside(project.database(), path));
    }
    fs::resize_file(path, 5000);
    const auto error = refused(path, ErrorCode::Damaged);
    EXPECT_THAT(said(error), HasSubstr(newest.string()));
    EXPECT_TRUE(ProjectFile::open(newest));
}

TEST_F(Files, WithoutTheTablesOfAProjectAreDamaged) {
    const auto path = dir / "hol.vertelwerk";
    setHeader(path, fmt::format("CREATE TABLE t (x); PRAGMA application_id = {}; PRAGMA user_version = 1",
                                applicationId));
    const auto project = ProjectFile::open(path);
    ASSERT_FALSE(project);
    EXPECT_THAT(project.error().code, Eq(ErrorCode::Damaged));
}

TEST_F(Files, OpenForWritingOnceAndSayWhoHasThem) {
    const auto path = closedProject();
    auto first = must(ProjectFile::open(path));
    auto second = must(ProjectFile::open(path));
    EXPECT_TRUE(first.writable());
    EXPECT_FALSE(second.writable());
    ASSERT_TRUE(second.owner());
    EXPECT_THAT(second.owner()->process, Eq(::getpid()));
    EXPECT_FALSE(second.owner()->user.empty());
    EXPECT_FALSE(second.owner()->host.empty());
    EXPECT_THAT(modeOf(path.string() + "-lock"), Eq(0600U));

    const auto work = UnitOfWork::begin(second.database(), {.label = base::msg("x"), .coder = {}});
    ASSERT_FALSE(work);
    EXPECT_THAT(work.error().code, Eq(ErrorCode::ReadOnly));
    EXPECT_THAT(ensureCoder(second.database(), "Nieuw").error().code, Eq(ErrorCode::ReadOnly));
    EXPECT_TRUE(ensureCoder(second.database(), "Anna"));
    EXPECT_THAT(must(listStories(second.database(), {})).size(), Eq(1U));

    {
        const auto closed = std::move(first);
    }
    EXPECT_TRUE(must(ProjectFile::open(path)).writable());
}

TEST_F(Files, OpenedThroughALinkHaveTheSameOwner) {
    const auto path = closedProject();
    fs::create_symlink(path, dir / "link.vertelwerk");
    const auto first = must(ProjectFile::open(path));
    EXPECT_FALSE(must(ProjectFile::open(dir / "link.vertelwerk")).writable());
}

TEST_F(Files, OfAProcessThatCrashedAreFreeAgain) {
    const auto path = closedProject();
    int ready[2];
    ASSERT_EQ(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto project = ProjectFile::open(path);
        const char ok = project && project->writable() ? 'y' : 'n';
        if (::write(ready[1], &ok, 1) != 1) {
            ::_exit(1);
        }
        ::pause();
        ::_exit(0);
    }
    char ok = 'n';
    ASSERT_EQ(::read(ready[0], &ok, 1), 1);
    ASSERT_EQ(ok, 'y');
    {
        const auto second = must(ProjectFile::open(path));
        EXPECT_FALSE(second.writable());
        ASSERT_TRUE(second.owner());
        EXPECT_THAT(second.owner()->process, Eq(child));
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    auto project = must(ProjectFile::open(path));
    EXPECT_TRUE(project.writable());
    EXPECT_THAT(must(check(project.database())), IsEmpty());
}

TEST_F(Files, ForReadingOnlyTakeNoLock) {
    const auto path = closedProject();
    auto reader = must(ProjectFile::open(path, Access::ReadOnly));
    EXPECT_FALSE(reader.writable());
    EXPECT_FALSE(reader.owner());
    EXPECT_TRUE(must(ProjectFile::open(path)).writable());
    EXPECT_THAT(UnitOfWork::begin(reader.database(), {}).error().code, Eq(ErrorCode::ReadOnly));
}

TEST_F(Files, GiveReadersOfTheirOwnThatSeeWhatIsCommitted) {
    Project project(dir / "p.vertelwerk");
    const auto reader = must(project.file->openReader());
    EXPECT_FALSE(reader->writable());
    project.add(draft("Een."));
    EXPECT_THAT(must(listStories(*reader, {})).size(), Eq(1U));
    auto work =
        must(UnitOfWork::begin(project.database(), {.label = base::msg("x"), .coder = project.coder}));
    must(addStory(work, draft("Twee.")));
    EXPECT_THAT(must(listStories(*reader, {})).size(), Eq(1U));
    must(work.commit());
    EXPECT_THAT(must(listStories(*reader, {})).size(), Eq(2U));
}

TEST(NetworkFileSystems, AreKnownByWhatTheKernelSays) {
    EXPECT_THAT(networkFileSystem(0x6969, ""), Eq("NFS"));
    EXPECT_THAT(networkFileSystem(0xFF534D42, ""), Eq("SMB"));
    EXPECT_THAT(networkFileSystem(0xFE534D42, ""), Eq("SMB"));
    EXPECT_THAT(networkFileSystem(0x517B, ""), Eq("SMB"));
    EXPECT_THAT(networkFileSystem(0x65735546, "fuse.sshfs"), Eq("sshfs"));
    EXPECT_THAT(networkFileSystem(0x65735546, "fuse.gvfsd-fuse"), Eq("gvfsd-fuse"));
    EXPECT_THAT(networkFileSystem(0x65735546, "fuseblk"), Eq(std::nullopt));         // a USB stick with NTFS
    EXPECT_THAT(networkFileSystem(0x65735546, "fuse.gocryptfs"), Eq(std::nullopt));  // encrypted, local
    EXPECT_THAT(networkFileSystem(0xEF53, "ext4"), Eq(std::nullopt));
    EXPECT_THAT(networkFileSystem(0x01021994, "tmpfs"), Eq(std::nullopt));
}

TEST_F(Files, OfAnOlderVersionAreCopiedAndBroughtUpToDate) {
    Project project(dir / "p.vertelwerk");
    project.add(draft("Blijft."));
    auto& connection = project.database().impl().connection;
    int runs = 0;
    const std::vector<Migration> steps{{schemaVersion + 1,
                                        [&](Connection& on) {
                                            ++runs;
                                            on.script("ALTER TABLE bundle ADD COLUMN colour TEXT");
                                        }},
                                       {schemaVersion + 2, [&](Connection&) { ++runs; }}};
    must(migrate(connection, project.path, steps));
    EXPECT_THAT(runs, Eq(2));
    EXPECT_THAT(connection.integer("PRAGMA user_version"), Eq(schemaVersion + 2));
    const auto copies = namesIn(backupDir(project.path));
    ASSERT_THAT(copies.size(), Eq(1U));
    {
        auto copy = must(ProjectFile::open(backupDir(project.path) / *copies.begin()));
        EXPECT_THAT(must(listStories(copy.database(), {})).size(), Eq(1U));
    }

    must(migrate(connection, project.path, steps));
    EXPECT_THAT(runs, Eq(2));
    EXPECT_THAT(namesIn(backupDir(project.path)).size(), Eq(1U));
}

TEST_F(Files, OfVersion1OpenAndTakeWhatIsNew) {
    const auto path = dir / "oud.vertelwerk";
    write(path, "");
    {
        Connection connection(path, OpenMode::ReadWrite);
        connection.script(schemaV1);
        connection.script("PRAGMA application_id = " + std::to_string(applicationId) +
                          "; PRAGMA user_version = 1; PRAGMA journal_mode = WAL");
        connection.script(
            "INSERT INTO project (id, guid, title, ground, created_at) VALUES (1, 'g', 'Oud', 'consent', 1)");
    }
    auto file = must(ProjectFile::open(path));
    EXPECT_THAT(file.info().title, Eq("Oud"));
    EXPECT_THAT(file.database().impl().connection.integer("PRAGMA user_version"), Eq(schemaVersion));
    EXPECT_THAT(namesIn(backupDir(path)).size(), Eq(1U));
    auto story = draft("Een verhaal.");
    story.signification = {{model::Signification::Kind::Slider, "Hoe ging het?", {{"", 70.0}}}};
    auto work = must(
        UnitOfWork::begin(file.database(), {base::msg("change"), must(ensureCoder(file.database(), "AB"))}));
    const auto id = must(addStory(work, story));
    must(work.commit());
    EXPECT_THAT(must(findStory(file.database(), id)).signification, Eq(story.signification));
    EXPECT_THAT(must(check(file.database())), IsEmpty());
    EXPECT_THAT(file.database().impl().connection.integer("SELECT strict FROM project"), Eq(0));
}

TEST_F(Files, StayAsTheyWereWhenAMigrationFails) {
    Project project(dir / "p.vertelwerk");
    auto& connection = project.database().impl().connection;
    const std::vector<Migration> steps{{schemaVersion + 1, [](Connection& on) {
                                            on.script("DROP TABLE bundle_item");
                                            on.script("DROP TABLE does_not_exist");
                                        }}};
    EXPECT_THROW(static_cast<void>(migrate(connection, project.path, steps)), SqlFailure);
    EXPECT_THAT(connection.integer("PRAGMA user_version"), Eq(schemaVersion));
    EXPECT_THAT(connection.integer("SELECT count(*) FROM bundle_item"), Eq(0));
}

}  // namespace
}  // namespace vertelwerk::store::testing
