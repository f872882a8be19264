#include "vertelwerk/base/work_folder.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stem = "vertelwerk-work-";

/// Opens a folder and holds it as long as that stays open; negative when another program does.
int hold(const fs::path& folder) {
    const int held = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (held >= 0 && ::flock(held, LOCK_EX | LOCK_NB) != 0) {
        ::close(held);
        return -1;
    }
    return held;
}

}  // namespace

WorkFolder::WorkFolder() {
    // Another program may take a new folder for one that nobody holds, and remove it.
    for (int tries = 0; tries < 3 && held_ < 0; ++tries) {
        std::string pattern = (fs::temp_directory_path() / (std::string(stem) + "XXXXXX")).string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary directory");
        }
        path_ = pattern;
        held_ = hold(path_);
    }
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    if (held_ >= 0) {
        ::close(held_);
    }
}

void removeWorkFolders() {
    std::error_code failed;
    for (fs::directory_iterator entry(fs::temp_directory_path(failed), failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (!entry->path().filename().string().starts_with(stem)) {
            continue;
        }
        const int held = hold(entry->path());
        struct stat status{};
        if (held >= 0 && ::fstat(held, &status) == 0 && status.st_uid == ::geteuid()) {
            std::error_code ignored;
            fs::remove_all(entry->path(), ignored);
        }
        if (held >= 0) {
            ::close(held);
        }
    }
}

}  // namespace vertelwerk::base
