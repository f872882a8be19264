#include "search/index_files.h"

#include "vertelwerk/base/files.h"

#include "search/terms.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>

namespace vertelwerk::search {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifestName = "manifest";
constexpr const char* writingName = "writing";
constexpr const char* buildingName = "building";

base::Status failed(const fs::path& path, const std::error_code& why) {
    return base::fail(base::ErrorCode::System, base::msg("The search index could not be written."),
                      base::msg("Check that the disk has room and that you may write there."),
                      base::toUtf8(path) + " (" + why.message() + ")");
}

/// Name, size and time of every file that holds data; the lock file is touched by opening alone.
std::string manifestOf(const std::vector<fs::path>& databases) {
    std::vector<std::string> lines;
    for (const auto& database : databases) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(database, ignored)) {
            if (entry.path().filename() == "flintlock") {
                continue;
            }
            const auto time = entry.last_write_time(ignored).time_since_epoch().count();
            lines.push_back(fmt::format("{}/{} {} {}\n", base::toUtf8(database.filename()),
                                        base::toUtf8(entry.path().filename()), entry.file_size(ignored),
                                        time));
        }
    }
    std::sort(lines.begin(), lines.end());
    std::string manifest;
    for (const auto& line : lines) {
        manifest += line;
    }
    return manifest;
}

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

IndexFiles::IndexFiles(fs::path dir) : dir_(std::move(dir)) {}

fs::path IndexFiles::stories() const {
    return dir_ / databaseName(Where::Stories);
}

fs::path IndexFiles::passages() const {
    return dir_ / databaseName(Where::Passages);
}

fs::path IndexFiles::building() const {
    return dir_ / buildingName;
}

base::Status IndexFiles::make() const {
    std::error_code why;
    fs::create_directories(dir_, why);
    if (!why) {
        fs::permissions(dir_, fs::perms::owner_all, why);
    }
    return why ? failed(dir_, why) : base::Status{};
}

base::Status IndexFiles::empty() const {
    for (const auto& path : {stories(), passages(), fresh(stories()), fresh(passages()), building(),
                             dir_ / manifestName, dir_ / writingName}) {
        std::error_code why;
        fs::remove_all(path, why);
        if (why) {
            return failed(path, why);
        }
    }
    return {};
}

fs::path IndexFiles::fresh(const fs::path& database) {
    return fs::path(database) += "-fresh";
}

base::Status IndexFiles::replace(const fs::path& database, const fs::path& fresh) {
    std::error_code why;
    if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, database.c_str(), RENAME_EXCHANGE) == 0) {
        fs::remove_all(fresh, why);
        return why ? failed(fresh, why) : base::Status{};
    }
    // A file system that cannot exchange, or nothing was there.
    fs::remove_all(database, why);
    if (!why) {
        fs::rename(fresh, database, why);
    }
    return why ? failed(database, why) : base::Status{};
}

base::Status IndexFiles::beginWriting() const {
    std::ofstream marker(dir_ / writingName);
    if (!marker) {
        return failed(dir_ / writingName, std::make_error_code(std::errc::io_error));
    }
    return {};
}

base::Status IndexFiles::endWriting() const {
    // Not flushed to the disk at once: a manifest that a power cut took costs a rebuild, no more.
    const auto manifest = manifestOf({stories(), passages()});
    std::ofstream out(dir_ / manifestName, std::ios::binary | std::ios::trunc);
    out << manifest;
    out.close();
    if (!out) {
        return failed(dir_ / manifestName, std::make_error_code(std::errc::io_error));
    }
    std::error_code why;
    fs::remove(dir_ / writingName, why);
    return why ? failed(dir_ / writingName, why) : base::Status{};
}

bool IndexFiles::changedByOthers() const {
    return !fs::exists(dir_ / writingName) &&
           contents(dir_ / manifestName) != manifestOf({stories(), passages()});
}

}  // namespace vertelwerk::search
