#include "exchange/media.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/text/normalise.h"

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

/// The file of that name; else the only one beside it that differs in capitals, as disks of cameras and
/// Windows write them. Empty when there is none.
fs::path fileNamed(const fs::path& wanted) {
    std::error_code error;
    if (fs::is_regular_file(wanted, error)) {
        return wanted;
    }
    const auto folded = text::folded(base::toUtf8(wanted.filename()));
    fs::path found;
    std::size_t alike = 0;
    for (fs::directory_iterator entry(wanted.parent_path(), error), end; !error && entry != end;
         entry.increment(error)) {
        if (text::folded(base::toUtf8(entry->path().filename())) == folded && entry->is_regular_file(error)) {
            found = entry->path();
            ++alike;
        }
    }
    return alike == 1 ? found : fs::path();
}

}  // namespace

void linkMedia(model::StoryDraft& draft, const fs::path& folder) {
    for (model::Part& part : draft.parts) {
        const fs::path name(part.mediaFile);
        if (part.mediaFile.empty() || !staysWithin(name)) {
            continue;
        }
        std::error_code error;
        const fs::path file = fileNamed(fs::absolute(folder / name, error));
        if (error || file.empty()) {
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
