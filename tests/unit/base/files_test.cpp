#include "vertelwerk/base/files.h"

#include "vertelwerk/base/catalogue.h"

#include "unit/base/temporary_dir.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using testing::Contains;
using testing::Eq;
using testing::HasSubstr;

std::size_t entries(const fs::path& dir) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(dir), fs::directory_iterator()));
}

/// The size above which this process cannot write a file, as when a disk is full.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        auto limited = before_;
        limited.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

  private:
    rlimit before_{};
};

TEST(Files, AreReadAsTheyWereWritten) {
    const TemporaryDir dir;
    const auto bytes = "een\r\n\0\xff twee"s;
    ASSERT_TRUE(writeFileWhole(dir / "verhaal één.txt", bytes).has_value());
    EXPECT_THAT(readFile(dir / "verhaal één.txt").value(), Eq(bytes));
    ASSERT_TRUE(writeFileWhole(dir / "leeg", "").has_value());
    EXPECT_THAT(readFile(dir / "leeg").value(), Eq(""));
}

TEST(Files, AreReplacedWhole) {
    const TemporaryDir dir;
    ASSERT_TRUE(writeFileWhole(dir / "a", std::string(100'000, 'x')).has_value());
    ASSERT_TRUE(writeFileWhole(dir / "a", "kort").has_value());
    EXPECT_THAT(readFile(dir / "a").value(), Eq("kort"));
    EXPECT_THAT(entries(dir.path()), Eq(1U));
}

TEST(Files, AreForTheUserOnly) {
    const TemporaryDir dir;
    ASSERT_TRUE(writeFileWhole(dir / "a", "x").has_value());
    struct stat status{};
    ASSERT_EQ(::stat((dir / "a").c_str(), &status), 0);
    EXPECT_THAT(status.st_mode & 0777U, Eq(0600U));
}

TEST(Files, StayAsTheyWereWhenTheNewOneDoesNotFit) {
    const TemporaryDir dir;
    ASSERT_TRUE(writeFileWhole(dir / "a", "oud").has_value());
    Status written;
    {
        const FileSizeLimit limit(1000);
        written = writeFileWhole(dir / "a", std::string(5000, 'x'));
    }
    ASSERT_FALSE(written.has_value());
    EXPECT_THAT(written.error().code, Eq(ErrorCode::System));
    EXPECT_THAT(written.error().what.arguments, Contains("a"));
    EXPECT_THAT(readFile(dir / "a").value(), Eq("oud"));
    EXPECT_THAT(entries(dir.path()), Eq(1U)) << "the half-written file is still there";
}

TEST(Files, AreNotWrittenIntoAFolderThatDoesNotExist) {
    const TemporaryDir dir;
    const auto written = writeFileWhole(dir / "nergens" / "a.txt", "x");
    ASSERT_FALSE(written.has_value());
    EXPECT_THAT(written.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(Catalogue().say(written.error()), HasSubstr("nergens does not exist"));
    EXPECT_FALSE(written.error().advice.empty());
}

TEST(Files, AreNotWrittenOverAFolder) {
    const TemporaryDir dir;
    fs::create_directories(dir / "map" / "inhoud");
    EXPECT_FALSE(writeFileWhole(dir / "map", "x").has_value());
    EXPECT_TRUE(fs::is_directory(dir / "map" / "inhoud"));
    EXPECT_THAT(entries(dir.path()), Eq(1U));
}

TEST(Files, AreNotFoundByAWrongName) {
    const TemporaryDir dir;
    const auto read = readFile(dir / "weg.txt");
    ASSERT_FALSE(read.has_value());
    EXPECT_THAT(read.error().code, Eq(ErrorCode::NotFound));
    EXPECT_THAT(read.error().what.arguments, Contains(HasSubstr("weg.txt")));
}

TEST(Files, AreNoFolders) {
    const TemporaryDir dir;
    const auto read = readFile(dir.path());
    ASSERT_FALSE(read.has_value());
    EXPECT_THAT(read.error().code, Eq(ErrorCode::Unreadable));
}

TEST(Files, AreNotWaitedForWhenTheyArePipes) {
    const TemporaryDir dir;
    ASSERT_EQ(::mkfifo((dir / "pijp").c_str(), 0600), 0);
    EXPECT_THAT(readFile(dir / "pijp").error().code, Eq(ErrorCode::Unreadable));
}

TEST(Files, MayNotBeLargerThanTheLimit) {
    const TemporaryDir dir;
    ASSERT_TRUE(writeFileWhole(dir / "groot.txt", std::string(2048, 'x')).has_value());
    EXPECT_TRUE(readFile(dir / "groot.txt", 2048).has_value());
    const auto read = readFile(dir / "groot.txt", 2047);
    ASSERT_FALSE(read.has_value());
    EXPECT_THAT(read.error().code, Eq(ErrorCode::Limit));
    EXPECT_THAT(read.error().what.arguments, Contains("groot.txt"));
}

TEST(Sha256, AgreesWithThePublishedVectors) {  // FIPS 180-2, appendix B
    EXPECT_THAT(sha256("abc"), Eq("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    EXPECT_THAT(sha256(""), Eq("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    EXPECT_THAT(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                Eq("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
}

TEST(ToUtf8, GivesThePathAsItIsWritten) {
    EXPECT_THAT(toUtf8(fs::path("verhalen") / "één.txt"), Eq("verhalen/één.txt"));
}

}  // namespace
}  // namespace vertelwerk::base
