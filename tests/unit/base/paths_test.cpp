#include "vertelwerk/base/paths.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;
using testing::Eq;

/// An environment variable as long as this lives.
class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) {
            before_ = before;
        }
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

  private:
    void set(const char* value) {
        if (value != nullptr) {
            ::setenv(name_, value, 1);
        } else {
            ::unsetenv(name_);
        }
    }
    const char* name_;
    std::optional<std::string> before_;
};

TEST(Paths, FollowTheXdgVariables) {
    const Variable config("XDG_CONFIG_HOME", "/a/config");
    const Variable data("XDG_DATA_HOME", "/a/data");
    const Variable cache("XDG_CACHE_HOME", "/a/cache");
    EXPECT_THAT(configDir(), Eq(fs::path("/a/config/vertelwerk")));
    EXPECT_THAT(dataDir(), Eq(fs::path("/a/data/vertelwerk")));
    EXPECT_THAT(cacheDir(), Eq(fs::path("/a/cache/vertelwerk")));
}

TEST(Paths, AreUnderHomeWithoutXdgVariables) {
    const Variable home("HOME", "/home/anna");
    const Variable config("XDG_CONFIG_HOME", nullptr);
    const Variable data("XDG_DATA_HOME", "");
    const Variable cache("XDG_CACHE_HOME", nullptr);
    EXPECT_THAT(configDir(), Eq(fs::path("/home/anna/.config/vertelwerk")));
    EXPECT_THAT(dataDir(), Eq(fs::path("/home/anna/.local/share/vertelwerk")));
    EXPECT_THAT(cacheDir(), Eq(fs::path("/home/anna/.cache/vertelwerk")));
}

TEST(Paths, IgnoreARelativeXdgVariable) {
    const Variable home("HOME", "/home/anna");
    const Variable config("XDG_CONFIG_HOME", "ergens");
    EXPECT_THAT(configDir(), Eq(fs::path("/home/anna/.config/vertelwerk")));
}

TEST(Paths, FindTheAssetsWhereTheVariableSays) {
    const Variable assets("VERTELWERK_ASSETS", "/opt/assets");
    EXPECT_THAT(assetsDir(), Eq(fs::path("/opt/assets")));
}

TEST(Paths, FindTheAssetsBesideTheProgram) {
    const Variable assets("VERTELWERK_ASSETS", nullptr);
    const auto program = fs::read_symlink("/proc/self/exe");
    EXPECT_THAT(assetsDir(), Eq(program.parent_path().parent_path() / "share/vertelwerk"));
}

}  // namespace
}  // namespace vertelwerk::base
