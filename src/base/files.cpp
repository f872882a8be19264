#include "vertelwerk/base/files.h"

#include "vertelwerk/base/whole_file.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <utility>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::string toUtf8(const fs::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

Result<std::string> readFile(const fs::path& path, std::uintmax_t limit) {
    const auto unreadable = [&] {
        return fail(ErrorCode::Unreadable, msg("{0} could not be read.", toUtf8(path)),
                    msg("Check that you may open the file and try again."));
    };
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0) {
        if (errno != ENOENT && errno != ENOTDIR) {
            return unreadable();
        }
        return fail(ErrorCode::NotFound, msg("{0} does not exist.", toUtf8(path)),
                    msg("Check the name and the folder."));
    }
    if (!S_ISREG(found.st_mode)) {
        return fail(ErrorCode::Unreadable, msg("{0} is not a file.", toUtf8(path)),
                    msg("Choose a file instead."));
    }
    const auto size = static_cast<std::size_t>(found.st_size);
    if (size > limit) {
        return fail(ErrorCode::Limit,
                    msg("{0} is larger than {1} MB.", toUtf8(path.filename()), limit >> 20U),
                    msg("Split the file into smaller ones."));
    }
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return unreadable();
    }
    std::string bytes(size, '\0');
    std::size_t read = 0;
    while (read < size) {
        const auto more = ::read(file, bytes.data() + read, size - read);
        if (more <= 0 && (more == 0 || errno != EINTR)) {
            break;
        }
        read += more > 0 ? static_cast<std::size_t>(more) : 0;
    }
    ::close(file);
    return read == size ? Result<std::string>(std::move(bytes)) : unreadable();
}

Status writeFileWhole(const fs::path& path, std::string_view bytes) {
    auto file = WholeFile::staged(path, bytes);
    return file ? file->place() : fail(file.error());
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();
    return hex;
}

}  // namespace vertelwerk::base
