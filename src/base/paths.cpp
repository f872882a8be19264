#include "vertelwerk/base/paths.h"

#include <cstdlib>
#include <string>
#include <system_error>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? fs::path(value) : fs::path();
}

/// XDG base directories: a relative value is invalid and ignored.
fs::path xdg(const char* variable, const char* underHome) {
    auto dir = fromEnvironment(variable);
    if (!dir.is_absolute()) {
        dir = fromEnvironment("HOME") / underHome;
    }
    return dir / "vertelwerk";
}

}  // namespace

fs::path assetsDir() {
    if (auto dir = fromEnvironment("VERTELWERK_ASSETS"); !dir.empty()) {
        return dir;
    }
    std::error_code failed;
    const auto program = fs::read_symlink("/proc/self/exe", failed);
    return failed ? fs::path("/usr/share/vertelwerk")
                  : program.parent_path().parent_path() / "share/vertelwerk";
}

fs::path configDir() {
    return xdg("XDG_CONFIG_HOME", ".config");
}
fs::path dataDir() {
    return xdg("XDG_DATA_HOME", ".local/share");
}
fs::path cacheDir() {
    return xdg("XDG_CACHE_HOME", ".cache");
}

}  // namespace vertelwerk::base
