#include "store/disk_secrecy.h"

#include "store/file_place.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;

constexpr int deepest = 8;

/// Whether the device, or one below it, is an encrypted mapping.
bool isEncrypted(const fs::path& device, int depth) {
    std::ifstream in(device / "dm" / "uuid");
    std::string uuid;
    if (std::getline(in, uuid) && uuid.starts_with("CRYPT-")) {
        return true;
    }
    std::error_code failed;
    for (const auto& below : fs::directory_iterator(device / "slaves", failed)) {
        if (depth < deepest && isEncrypted(below.path(), depth + 1)) {
            return true;
        }
    }
    return false;
}

}  // namespace

DiskSecrecy diskSecrecy(const fs::path& device, std::string_view type) {
    constexpr std::array<std::string_view, 5> encrypting{"ecryptfs", "fuse.gocryptfs", "fuse.encfs",
                                                         "fuse.cryfs", "fuse.securefs"};
    if (std::ranges::find(encrypting, type) != encrypting.end()) {
        return DiskSecrecy::Encrypted;
    }
    std::error_code failed;
    if (!fs::exists(device, failed)) {
        return DiskSecrecy::Unknown;
    }
    return isEncrypted(device, 0) ? DiskSecrecy::Encrypted : DiskSecrecy::Plain;
}

DiskSecrecy diskSecrecy(const fs::path& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) {
        return DiskSecrecy::Unknown;
    }
    const auto device = fmt::format("/sys/dev/block/{}:{}", major(status.st_dev), minor(status.st_dev));
    return diskSecrecy(device, mountType(path));
}

std::string_view toKey(DiskSecrecy secrecy) {
    switch (secrecy) {
        case DiskSecrecy::Encrypted:
            return "encrypted";
        case DiskSecrecy::Plain:
            return "plain";
        case DiskSecrecy::Unknown:
            break;
    }
    return "unknown";
}

}  // namespace vertelwerk::store
