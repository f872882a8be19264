#include "store/lock.h"

#include "vertelwerk/base/files.h"

#include "store/file_place.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;

fs::path lockPath(const fs::path& projectFile) {
    auto path = projectFile;
    return path += "-lock";
}

std::string userName() {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return entry.pw_name;
    }
    return fmt::format("{}", ::getuid());
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

/// Three lines: user, host, process.
void writeOwner(int fd) {
    const auto text = fmt::format("{}\n{}\n{}\n", userName(), hostName(), ::getpid());
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, text.data(), text.size(), 0) < 0) {
        return;  // the lock holds without its words
    }
}

Owner readOwner(int fd) {
    std::array<char, 1024> buffer{};
    const auto size = ::pread(fd, buffer.data(), buffer.size(), 0);
    std::string_view rest(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const auto line = [&rest] {
        const auto found = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), found.size() + 1));
        return found;
    };
    Owner owner;
    owner.user = line();
    owner.host = line();
    const auto process = line();
    std::from_chars(process.data(), process.data() + process.size(), owner.process);
    return owner;
}

bool sameFile(int fd, const fs::path& path) {
    struct stat open{};
    struct stat named{};
    return ::fstat(fd, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

}  // namespace

base::Result<ProjectLock::Attempt> ProjectLock::take(const fs::path& projectFile) {
    const auto path = lockPath(projectFile);
    const auto what = base::msg("{0} could not be locked.", base::toUtf8(projectFile.filename()));
    while (true) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd < 0) {
            return base::fail(systemError(path, errno, what));
        }
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            if (const int failed = errno; failed != EWOULDBLOCK) {
                ::close(fd);
                return base::fail(systemError(path, failed, what));
            }
            Attempt attempt;
            attempt.owner = readOwner(fd);
            ::close(fd);
            return attempt;
        }
        // The owner before us removes the file as it leaves: a lock on a file without a name is none.
        if (sameFile(fd, path)) {
            writeOwner(fd);
            Attempt attempt;
            attempt.lock.emplace(ProjectLock(path, fd));
            return attempt;
        }
        ::close(fd);
    }
}

ProjectLock::~ProjectLock() {
    if (fd_ >= 0) {
        ::unlink(path_.c_str());
        ::close(fd_);
    }
}

}  // namespace vertelwerk::store
