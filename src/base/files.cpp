#include "vertelwerk/base/files.h"

#include "vertelwerk/base/whole_file.h"

#include <array>
#include <fstream>
#include <system_error>

#include <sodium.h>

namespace vertelwerk::base {
namespace {

namespace fs = std::filesystem;

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
