#include "store/file_look.h"

#include "vertelwerk/base/files.h"

#include "store/backups.h"
#include "store/schema.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t headerSize = 100;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

/// A big-endian number of four bytes.
std::int64_t numberAt(std::string_view header, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(header[i]);
    }
    return static_cast<std::int32_t>(number);
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
    std::array<char, headerSize> bytes{};
    std::ifstream in(path, std::ios::binary);
    if (!std::filesystem::is_regular_file(path, failed) || !in) {
        return base::fail(ErrorCode::Unreadable, msg("{0} cannot be read.", base::toUtf8(path)),
                          msg("Check that it is a file and that you may open it."));
    }
    in.read(bytes.data(), bytes.size());
    const std::string_view header(bytes.data(), static_cast<std::size_t>(in.gcount()));
    if (!header.starts_with(magic)) {
        return base::fail(ErrorCode::ForeignFile,
                          msg("{0} is not a Vertelwerk project.", base::toUtf8(path.filename())),
                          msg("Choose a file whose name ends in .vertelwerk. Stories in other files are "
                              "imported into a project."));
    }
    if (header.size() < headerSize) {
        return base::fail(damagedError(path, "the file ends in its header"));
    }
    if (numberAt(header, applicationIdAt) != applicationId) {
        return base::fail(ErrorCode::ForeignFile,
                          msg("{0} is a database of another program.", base::toUtf8(path.filename())),
                          msg("Choose a file whose name ends in .vertelwerk."));
    }
    if (numberAt(header, userVersionAt) > schemaVersion) {
        return base::fail(newerError(path));
    }
    return {};
}

}  // namespace vertelwerk::store
