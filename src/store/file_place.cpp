#include "store/file_place.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/whole_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

bool syncPath(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return false;
    }
    const bool done = ::fsync(fd) == 0;
    ::close(fd);
    return done;
}

/// Gives a file its name unless that is taken. Zero, or errno.
int renameNew(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // A file system without that call: a hard link does not replace either.
    if (::link(from.c_str(), to.c_str()) != 0) {
        return errno;
    }
    ::unlink(from.c_str());
    return 0;
}

}  // namespace

std::string mountType(const fs::path& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) {
        return {};
    }
    const auto device = fmt::format("{}:{}", major(status.st_dev), minor(status.st_dev));
    std::ifstream mounts("/proc/self/mountinfo");
    std::string type;
    for (std::string line; std::getline(mounts, line);) {
        // id parent major:minor root mount-point options [tags] - type source options
        std::istringstream fields(line);
        std::string id;
        std::string parent;
        std::string number;
        fields >> id >> parent >> number;
        const auto dash = line.find(" - ");
        if (number == device && dash != std::string::npos) {
            std::istringstream(line.substr(dash + 3)) >> type;
        }
    }
    return type;
}

base::Error existsError(const fs::path& path) {
    return {ErrorCode::AlreadyExists,
            msg("{0} exists already.", base::toUtf8(path)),
            {},
            msg("Choose another name; nothing is ever overwritten.")};
}

base::Error systemError(const fs::path& path, int number, base::Message what) {
    return {ErrorCode::System, std::move(what), base::toUtf8(path) + " (" + std::strerror(number) + ")",
            msg("Check that the folder exists, that the disk has room, and that you may write there.")};
}

base::Result<DraftFile> DraftFile::beside(const fs::path& target) {
    std::error_code ignored;
    if (!fs::is_directory(folderOf(target), ignored)) {
        return base::fail(ErrorCode::NotFound,
                          msg("The folder {0} does not exist.", base::toUtf8(folderOf(target))),
                          msg("Make the folder first, or choose another."));
    }
    base::removeDrafts(target);
    auto pattern = base::draftPattern(target);
    const int fd = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (fd < 0) {
        return base::fail(systemError(folderOf(target), errno,
                                      msg("{0} could not be written.", base::toUtf8(target.filename()))));
    }
    base::holdDraft(fd);
    return DraftFile(pattern, fd);
}

DraftFile::DraftFile(DraftFile&& other) noexcept
    : path_(std::exchange(other.path_, {})), held_(std::exchange(other.held_, -1)) {}

DraftFile::~DraftFile() {
    if (!path_.empty()) {
        ::unlink(path_.c_str());
    }
    letGo();
}

// Before anybody opens it under its own name: closing a file ends all locks that SQLite has on it.
void DraftFile::letGo() {
    path_.clear();
    if (held_ >= 0) {
        ::close(std::exchange(held_, -1));
    }
}

base::Status DraftFile::moveTo(const fs::path& target) {
    const auto what = msg("{0} could not be written.", base::toUtf8(target.filename()));
    if (!syncPath(path_)) {
        return base::fail(systemError(path_, errno, what));
    }
    if (const int failed = renameNew(path_, target); failed == EEXIST) {
        return base::fail(existsError(target));
    } else if (failed != 0) {
        return base::fail(systemError(target, failed, what));
    }
    letGo();
    syncPath(folderOf(target));
    return {};
}

base::Status DraftFile::replace(const fs::path& target) {
    const auto what = msg("{0} could not be written.", base::toUtf8(target.filename()));
    if (!syncPath(path_) || ::rename(path_.c_str(), target.c_str()) != 0) {
        return base::fail(systemError(target, errno, what));
    }
    letGo();
    syncPath(folderOf(target));
    return {};
}

std::optional<std::string> networkFileSystem(std::uint64_t magic, std::string_view type) {
    constexpr std::uint64_t cifs = 0xFF534D42;
    constexpr std::uint64_t smb2 = 0xFE534D42;
    constexpr std::uint64_t ceph = 0x00C36400;
    constexpr std::uint64_t fuse = 0x65735546;
    switch (magic) {
        case NFS_SUPER_MAGIC:
            return "NFS";
        case SMB_SUPER_MAGIC:
        case cifs:
        case smb2:
            return "SMB";
        case AFS_SUPER_MAGIC:
            return "AFS";
        case CODA_SUPER_MAGIC:
            return "Coda";
        case ceph:
            return "Ceph";
        case fuse:
            break;
        default:
            return std::nullopt;
    }
    static constexpr std::array<std::string_view, 14> remote{
        "sshfs",     "rclone",    "davfs", "davfs2",    "gvfsd-fuse", "s3fs",      "gcsfuse",
        "curlftpfs", "glusterfs", "ceph",  "ceph-fuse", "smbnetfs",   "onedriver", "google-drive-ocamlfuse"};
    const auto name = type.starts_with("fuse.") ? type.substr(5) : std::string_view();
    return std::ranges::find(remote, name) != remote.end() ? std::optional<std::string>(name) : std::nullopt;
}

std::optional<std::string> networkFileSystem(const fs::path& path) {
    struct statfs status{};
    if (::statfs(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    const auto magic = static_cast<std::uint64_t>(status.f_type) & 0xFFFFFFFFU;
    return networkFileSystem(magic, magic == 0x65735546 ? mountType(path) : std::string());
}

}  // namespace vertelwerk::store
