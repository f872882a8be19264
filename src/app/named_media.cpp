#include "app/named_media.h"

#include "vertelwerk/base/files.h"

#include <algorithm>
#include <system_error>

namespace vertelwerk::app {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

}  // namespace

std::vector<NamedMedium> namedMedia(const model::Story& before, const model::Story& after) {
    std::vector<NamedMedium> media;
    for (std::size_t i = 0; i < std::min(before.parts.size(), after.parts.size()); ++i) {
        const fs::path from(before.parts[i].recording.path);
        const NamedMedium medium{from, fs::path(after.parts[i].recording.path)};
        std::error_code unknown;
        if (medium.from != medium.to && fs::exists(from, unknown) &&
            std::ranges::find(media, medium) == media.end()) {
            media.push_back(medium);
        }
    }
    return media;
}

base::Message toldOf(const NamedMedium& medium) {
    return msg(
        "{0} has the replaced words in its own name. The project looks for {1}: it is not shown until "
        "the file is called that.",
        base::toUtf8(medium.from), base::toUtf8(medium.to.filename()));
}

base::Status renameMedium(const NamedMedium& medium) {
    const auto name = base::toUtf8(medium.from.filename());
    if (medium.from.parent_path() != medium.to.parent_path()) {
        return base::fail(
            ErrorCode::Refused,
            msg("{0} lies in a folder that has the replaced words in its name.", base::toUtf8(medium.from)),
            msg("Rename the folder and the file yourself, to {0}.", base::toUtf8(medium.to)));
    }
    std::error_code failed;
    if (fs::exists(medium.to, failed)) {
        return base::fail(ErrorCode::AlreadyExists,
                          msg("{0} was not renamed: there is a file {1} already.", name,
                              base::toUtf8(medium.to.filename())),
                          msg("Move one of the two to another folder."));
    }
    fs::rename(medium.from, medium.to, failed);
    if (failed) {
        return base::fail(ErrorCode::System, msg("{0} could not be renamed.", name),
                          msg("Rename it yourself, to {0}.", base::toUtf8(medium.to.filename())));
    }
    return {};
}

}  // namespace vertelwerk::app
