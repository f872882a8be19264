#include "vertelwerk/base/whole_file.h"

#include "vertelwerk/base/files.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = ".draft-";
constexpr std::size_t letters = 6;  // that make a draft's name its own

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// "/folder/.name.draft-": what the names of all drafts of `target` begin with.
std::string draftStem(const fs::path& target) {
    return (folderOf(target) / ("." + target.filename().string() + std::string(mark))).string();
}

Error systemError(const fs::path& target, int number) {
    return Error{ErrorCode::System, msg("{0} could not be written.", toUtf8(target.filename())),
                 toUtf8(target) + " (" + std::strerror(number) + ")",
                 msg("Check that the disk has room and that you may write there.")};
}

bool writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// A name for a file that has none; errno when it gets none.
bool nameFile(int file, const std::string& name) {
    const auto itself = fmt::format("/proc/self/fd/{}", file);
    return ::linkat(AT_FDCWD, itself.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// Removes drafts whose writers are gone and whose names begin so.
void removeFrom(const fs::path& folder, std::string_view begin) {
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const auto name = entry->path().filename().string();
        const auto marked = name.rfind(mark);
        if (marked == std::string::npos || name.size() != marked + mark.size() + letters ||
            !name.starts_with(begin)) {
            continue;
        }
        const int file = ::open(entry->path().c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
        struct stat status{};
        if (file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
            status.st_uid == ::geteuid() && holdDraft(file)) {
            ::unlink(entry->path().c_str());
        }
        if (file >= 0) {
            ::close(file);
        }
    }
}

}  // namespace

std::string draftPattern(const fs::path& target) {
    return draftStem(target) + std::string(letters, 'X');
}

bool holdDraft(int file) {
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

void removeDrafts(const fs::path& target) {
    removeFrom(folderOf(target), fs::path(draftStem(target)).filename().string());
}

void removeDraftsIn(const fs::path& folder) {
    removeFrom(folder, ".");
}

Result<WholeFile> WholeFile::staged(const fs::path& target, std::string_view bytes) {
    std::error_code ignored;
    if (!fs::exists(folderOf(target), ignored)) {
        return fail(ErrorCode::NotFound, msg("The folder {0} does not exist.", toUtf8(folderOf(target))),
                    msg("Make the folder first, or choose another."));
    }
    removeDrafts(target);
    WholeFile made(target);
    const bool canBeNamed = ::access("/proc/self/fd", X_OK) == 0;
    if (canBeNamed) {
        made.file_ = ::open(folderOf(target).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    }
    if (made.file_ < 0) {  // a file system without nameless files
        auto name = draftPattern(target);
        made.file_ = ::mkostemp(name.data(), O_CLOEXEC);
        if (made.file_ < 0) {
            return fail(systemError(target, errno));
        }
        made.draft_ = std::move(name);
    }
    holdDraft(made.file_);
    if (::fchmod(made.file_, 0600) != 0 || !writeAll(made.file_, bytes) || ::fsync(made.file_) != 0) {
        return fail(systemError(target, errno));
    }
    return made;
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : target_(std::move(other.target_)),
      draft_(std::exchange(other.draft_, {})),
      file_(std::exchange(other.file_, -1)) {}

WholeFile::~WholeFile() {
    if (!draft_.empty()) {
        ::unlink(draft_.c_str());
    }
    if (file_ >= 0) {
        ::close(file_);
    }
}

Status WholeFile::place() {
    while (draft_.empty()) {  // a name cannot be given over another, only taken over
        auto name = fmt::format("{}{:06x}", draftStem(target_), randombytes_random() & 0xffffffU);
        if (nameFile(file_, name)) {
            draft_ = std::move(name);
        } else if (errno != EEXIST) {
            return fail(systemError(target_, errno));
        }
    }
    if (::rename(draft_.c_str(), target_.c_str()) != 0) {
        return fail(systemError(target_, errno));
    }
    draft_.clear();
    if (const int folder = ::open(folderOf(target_).c_str(), O_RDONLY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

}  // namespace vertelwerk::base
