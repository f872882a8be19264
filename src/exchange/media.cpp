#include "exchange/media.h"

#include "vertelwerk/base/files.h"

#include <system_error>

namespace vertelwerk::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestHashed = 128U
                                         << 20U;  // bytes; a longer recording is linked by its place alone

bool staysWithin(const fs::path& name) {
    if (name.is_absolute()) {
        return false;
    }
    for (const fs::path& part : name) {
        if (part == "..") {
            return false;
        }
    }
    return true;
}

}  // namespace

void linkMedia(model::StoryDraft& draft, const fs::path& folder) {
    for (model::Part& part : draft.parts) {
        const fs::path name(part.mediaFile);
        if (part.mediaFile.empty() || !staysWithin(name)) {
            continue;
        }
        std::error_code error;
        const fs::path file = fs::absolute(folder / name, error);
        if (error || !fs::is_regular_file(file, error)) {
            continue;
        }
        const fs::path real = fs::canonical(file, error);
        const fs::path root = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
        if (error || !staysWithin(real.lexically_relative(root))) {
            continue;
        }
        part.recording.path = base::toUtf8(file);
        if (const auto bytes = base::readFile(file, largestHashed)) {
            part.recording.sha256 = base::sha256(*bytes);
        }
    }
}

}  // namespace vertelwerk::exchange
