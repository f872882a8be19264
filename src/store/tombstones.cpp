#include "vertelwerk/base/files.h"
#include "vertelwerk/base/paths.h"
#include "vertelwerk/store/erasure.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <system_error>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;

using ByStory = std::map<std::string, Tombstone>;

/// A tombstone holds no word of its story, so it may lie in the open.
std::array<fs::path, 2> filesOf(const fs::path& projectFile, std::string_view projectGuid) {
    auto beside = projectFile;
    beside += "-erased";
    return {base::dataDir() / "erased" / fmt::format("{}.txt", projectGuid), beside};
}

/// Lines of: project, story, when, done or begun. Lines of other projects and of later versions are kept.
struct TombstoneFile {
    ByStory mine;
    std::string others;
};

base::Result<TombstoneFile> readTombstones(const fs::path& path, std::string_view projectGuid) {
    TombstoneFile file;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        return file;
    }
    const auto bytes = base::readFile(path);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    std::istringstream lines(*bytes);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string project;
        std::string state;
        Tombstone stone;
        if (fields >> project >> stone.story >> stone.erasedAt >> state && project == projectGuid) {
            stone.finished = state == "done";
            file.mine[stone.story] = stone;
        } else if (!line.empty()) {
            file.others += line + '\n';
        }
    }
    return file;
}

base::Status write(const fs::path& path, std::string_view projectGuid, const Tombstone& tombstone) {
    auto file = readTombstones(path, projectGuid);
    if (!file) {
        return base::fail(file.error());
    }
    file->mine[tombstone.story] = tombstone;
    auto text = file->others;
    for (const auto& [story, stone] : file->mine) {
        text += fmt::format("{} {} {} {}\n", projectGuid, story, stone.erasedAt,
                            stone.finished ? "done" : "begun");
    }
    std::error_code failed;
    fs::create_directories(path.parent_path().empty() ? fs::path(".") : path.parent_path(), failed);
    return base::writeFileWhole(path, text);
}

}  // namespace

base::Result<std::vector<Tombstone>> tombstones(const fs::path& projectFile, std::string_view projectGuid) {
    ByStory all;
    for (const auto& path : filesOf(projectFile, projectGuid)) {
        const auto file = readTombstones(path, projectGuid);
        if (!file) {
            return base::fail(file.error());
        }
        for (const auto& [story, stone] : file->mine) {
            auto& known = all.try_emplace(story, stone).first->second;
            known.finished = known.finished || stone.finished;
        }
    }
    std::vector<Tombstone> list;
    for (auto& [story, stone] : all) {
        list.push_back(std::move(stone));
    }
    return list;
}

base::Status setTombstone(const fs::path& projectFile, std::string_view projectGuid,
                          const Tombstone& tombstone) {
    const auto files = filesOf(projectFile, projectGuid);
    std::size_t written = 0;
    base::Status last;
    for (const auto& path : files) {
        if (auto done = write(path, projectGuid, tombstone)) {
            ++written;
        } else {
            last = std::move(done);
        }
    }
    return written > 0 ? base::Status{} : last;
}

}  // namespace vertelwerk::store
