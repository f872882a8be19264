#include "vertelwerk/base/whole_file.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/work_folder.h"

#include "unit/base/temporary_dir.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::set<std::string> namesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

/// Holds a file or folder as a program does that is still writing it.
class Held {
  public:
    explicit Held(const fs::path& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        ::flock(file_, LOCK_EX);
    }
    ~Held() { ::close(file_); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

  private:
    int file_;
};

TEST(WholeFile, IsNotThereUntilItHasItsPlace) {
    const TemporaryDir dir;
    const auto target = dir.path() / "uit.docx";
    std::ofstream(target) << "oud";
    {
        const auto left = WholeFile::staged(target, "nieuw");
        ASSERT_TRUE(left);
        EXPECT_EQ(*readFile(target), "oud");
    }
    EXPECT_THAT(namesIn(dir.path()), UnorderedElementsAre("uit.docx"));
    auto file = WholeFile::staged(target, "nieuw");
    ASSERT_TRUE(file && file->place());
    EXPECT_EQ(*readFile(target), "nieuw");
    EXPECT_THAT(namesIn(dir.path()), UnorderedElementsAre("uit.docx"));
}

TEST(WholeFile, OfAProgramThatIsKilledNothingStaysBehind) {
    const TemporaryDir dir;
    const auto target = dir.path() / "uit.docx";
    const auto child = ::fork();
    if (child == 0) {
        const auto file = WholeFile::staged(target, std::string(1'000'000, 'x'));
        ::_exit(file ? 0 : 1);  // without saying goodbye
    }
    int status = 1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    // On a file system that knows no nameless files the next one to write there cleans up.
    ASSERT_TRUE(writeFileWhole(target, "nieuw"));
    EXPECT_THAT(namesIn(dir.path()), UnorderedElementsAre("uit.docx"));
}

TEST(WholeFile, ADraftGoesOnlyWhenItsWriterIsGone) {
    const TemporaryDir dir;
    const auto target = dir.path() / "uit.docx";
    for (const char* name : {".uit.docx.draft-Ab12Cd", ".uit.docx.draft-Ef34Gh", ".ander.docx.draft-Ab12Cd",
                             ".uit.docx.Ab12Cd", "uit.docx.draft-Ab12Cd"}) {
        std::ofstream(dir.path() / name) << "half";
    }
    const Held held(dir.path() / ".uit.docx.draft-Ef34Gh");
    removeDrafts(target);
    EXPECT_THAT(namesIn(dir.path()),
                UnorderedElementsAre(".uit.docx.draft-Ef34Gh", ".ander.docx.draft-Ab12Cd", ".uit.docx.Ab12Cd",
                                     "uit.docx.draft-Ab12Cd"));
    removeDraftsIn(dir.path());
    EXPECT_THAT(namesIn(dir.path()),
                UnorderedElementsAre(".uit.docx.draft-Ef34Gh", ".uit.docx.Ab12Cd", "uit.docx.draft-Ab12Cd"));
}

TEST(WorkFolder, OfAProgramThatIsGoneIsRemoved) {
    const TemporaryDir dir;
    ::setenv("TMPDIR", dir.path().c_str(), 1);
    fs::create_directory(dir.path() / "vertelwerk-work-Ab12Cd");
    std::ofstream(dir.path() / "vertelwerk-work-Ab12Cd" / "document.docx") << "half";
    fs::create_directory(dir.path() / "vertelwerk-other");
    {
        const WorkFolder own;
        std::ofstream(own.path() / "x") << "x";
        removeWorkFolders();
        EXPECT_TRUE(fs::exists(own.path() / "x"));
        EXPECT_THAT(namesIn(dir.path()),
                    UnorderedElementsAre("vertelwerk-other", own.path().filename().string()));
    }
    EXPECT_THAT(namesIn(dir.path()), UnorderedElementsAre("vertelwerk-other"));
    ::unsetenv("TMPDIR");
}

}  // namespace
}  // namespace vertelwerk::base
