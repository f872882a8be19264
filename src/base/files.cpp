#include "vertelwerk/base/files.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

Error systemError(const fs::path& path, int number, Message what) {
    return Error{ErrorCode::System, std::move(what), toUtf8(path) + " (" + std::strerror(number) + ")",
                 msg("Check that the disk has room and that you may write there.")};
}

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }

  private:
    int fd_;
};

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
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

}  // namespace

std::string toUtf8(const fs::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

Result<std::string> readFile(const fs::path& path, std::uintmax_t limit) {
    std::error_code failed;
    if (!fs::exists(path, failed)) {
        return fail(ErrorCode::NotFound, msg("{0} does not exist.", toUtf8(path)),
                    msg("Check the name and the folder."));
    }
    if (!fs::is_regular_file(path, failed)) {
        return fail(ErrorCode::Unreadable, msg("{0} is not a file.", toUtf8(path)),
                    msg("Choose a file instead."));
    }
    const auto size = fs::file_size(path, failed);
    if (failed || size > limit) {
        return fail(ErrorCode::Limit,
                    msg("{0} is larger than {1} MB.", toUtf8(path.filename()), limit >> 20U),
                    msg("Split the file into smaller ones."));
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in) {
        return fail(ErrorCode::Unreadable, msg("{0} could not be read.", toUtf8(path)),
                    msg("Check that you may open the file and try again."));
    }
    return bytes;
}

Status writeFileWhole(const fs::path& path, std::string_view bytes) {
    auto pattern = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    const Descriptor file(::mkstemp(pattern.data()));
    const auto what = msg("{0} could not be written.", toUtf8(path.filename()));
    if (file.get() < 0) {
        return fail(systemError(path, errno, what));
    }
    const bool whole = ::fchmod(file.get(), 0600) == 0 && writeAll(file.get(), bytes) &&
                       ::fsync(file.get()) == 0 && ::rename(pattern.c_str(), path.c_str()) == 0;
    if (!whole) {
        const int number = errno;
        ::unlink(pattern.c_str());
        return fail(systemError(path, number, what));
    }
    const Descriptor folder(::open(path.parent_path().empty() ? "." : path.parent_path().c_str(), O_RDONLY));
    if (folder.get() >= 0) {
        ::fsync(folder.get());
    }
    return {};
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex;
    hex.reserve(digest.size() * 2);
    for (const auto byte : digest) {
        hex += fmt::format("{:02x}", byte);
    }
    return hex;
}

}  // namespace vertelwerk::base
