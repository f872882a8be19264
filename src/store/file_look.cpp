#include "store/file_look.h"

#include "vertelwerk/base/files.h"

#include "store/backups.h"
#include "store/schema.h"

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerSize = 100;
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

/// A big-endian number.
std::uint32_t numberAt(std::string_view header, std::size_t at, std::size_t bytes = 4) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + bytes; ++i) {
        number = number << 8U | static_cast<unsigned char>(header[i]);
    }
    return number;
}

/// The file's first bytes, fewer when it has fewer.
std::string headerOf(std::istream& in) {
    std::string bytes(headerSize, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

}  // namespace

base::Error newerError(const std::filesystem::path& path) {
    return {ErrorCode::NewerVersion,
            msg("{0} was made by a newer version of Vertelwerk.", base::toUtf8(path.filename())),
            {},
            msg("Open it with that version. The file was left as it is.")};
}

base::Status lookAt(const std::filesystem::path& path) {
    std::error_code failed;
    if (!std::filesystem::exists(path, failed)) {
        return base::fail(ErrorCode::NotFound, msg("{0} does not exist.", base::toUtf8(path)),
                          msg("Check the name and the folder."));
    }
    std::ifstream in(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path, failed) || !in) {
        return base::fail(ErrorCode::Unreadable, msg("{0} cannot be read.", base::toUtf8(path)),
                          msg("Check that it is a file and that you may open it."));
    }
    const auto header = headerOf(in);
    if (!header.starts_with(magic)) {
        return base::fail(ErrorCode::ForeignFile,
                          msg("{0} is not a Vertelwerk project.", base::toUtf8(path.filename())),
                          msg("Choose a file whose name ends in .vertelwerk. Stories in other files are "
                              "imported into a project."));
    }
    if (header.size() < headerSize) {
        return base::fail(damagedError(path));
    }
    if (numberAt(header, applicationIdAt) != applicationId) {
        return base::fail(ErrorCode::ForeignFile,
                          msg("{0} is a database of another program.", base::toUtf8(path.filename())),
                          msg("Choose a file whose name ends in .vertelwerk."));
    }
    if (static_cast<std::int32_t>(numberAt(header, userVersionAt)) > schemaVersion) {
        return base::fail(newerError(path));
    }
    return {};
}

bool isCutShort(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    const auto header = headerOf(in);
    if (header.size() < headerSize) {
        return true;
    }
    const std::uintmax_t written = numberAt(header, pageSizeAt, 2);
    const std::uintmax_t pageSize = written == 1 ? 65536 : written;  // 65536 does not fit two bytes
    std::error_code failed;
    const auto size = std::filesystem::file_size(path, failed);
    return failed || size < pageSize * numberAt(header, pageCountAt);
}

}  // namespace vertelwerk::store
