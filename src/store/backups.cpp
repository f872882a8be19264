#include "store/backups.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/base/whole_file.h"
#include "vertelwerk/store/project_file.h"
#include "vertelwerk/store/upkeep.h"

#include "store/database_impl.h"
#include "store/file_place.h"

#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>
#include <sys/stat.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

constexpr std::size_t recentKept = 10;
constexpr std::size_t daysKept = 14;
constexpr std::string_view extension = ".vertelwerk";
constexpr std::string_view pattern = "dddddddd-dddddd-ddd";

/// "20240620-091500-123.vertelwerk": UTC, so that names sort by time.
std::string nameAt(std::int64_t ms) {
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    return fmt::format("{:04}{:02}{:02}-{:02}{:02}{:02}-{:03}{}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count(), extension);
}

bool isBackupName(std::string_view name) {
    if (name.size() != pattern.size() + extension.size() || !name.ends_with(extension)) {
        return false;
    }
    return std::ranges::equal(name.substr(0, pattern.size()), pattern,
                              [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
}

/// Ascending, so oldest first.
std::vector<std::string> backupNames(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (auto name = entry->path().filename().string(); isBackupName(name)) {
            names.push_back(std::move(name));
        }
    }
    std::ranges::sort(names);
    return names;
}

base::Status ensureFolder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return base::fail(systemError(folder, errno, msg("The folder for backups could not be made.")));
    }
    return {};
}

}  // namespace

base::Status copyTo(Connection& connection, const fs::path& to) {
    if (fs::exists(fs::symlink_status(to))) {
        return base::fail(existsError(to));
    }
    auto draft = DraftFile::beside(to);
    if (!draft) {
        return base::fail(draft.error());
    }
    connection.exec("VACUUM INTO $1", base::toUtf8(draft->path()));
    return draft->moveTo(to);
}

std::optional<fs::path> newestBackup(const fs::path& projectFile) {
    const auto folder = backupDir(projectFile);
    const auto names = backupNames(folder);
    return names.empty() ? std::nullopt : std::optional(folder / names.back());
}

void removeUnfinished(const fs::path& projectFile) {
    base::removeDrafts(projectFile);
    base::removeDraftsIn(backupDir(projectFile));
}

base::Error damagedError(const fs::path& projectFile) {
    const auto backup = newestBackup(projectFile);
    return {ErrorCode::Damaged,
            msg("{0} is damaged.", base::toUtf8(projectFile.filename())),
            {},
            backup ? msg("Open the newest backup: {0}. The damaged file was left as it is.",
                         base::toUtf8(*backup))
                   : msg("Open a backup of the project. The damaged file was left as it is.")};
}

std::vector<std::string> outdated(std::vector<std::string> names) {
    std::erase_if(names, [](const auto& name) { return !isBackupName(name); });
    std::ranges::sort(names, std::greater<>());
    std::vector<std::string> dropped;
    std::set<std::string> days;
    std::size_t recent = 0;
    for (const auto& name : names) {
        const bool lastOfItsDay = days.size() < daysKept && days.insert(name.substr(0, 8)).second;
        if (++recent > recentKept && !lastOfItsDay) {
            dropped.push_back(name);
        }
    }
    return dropped;
}

base::Status backup(Database& database, const fs::path& to) {
    return atBorder(database, [&to](Connection& connection) { return copyTo(connection, to); });
}

base::Result<fs::path> backupBeside(Database& database, const fs::path& projectFile) {
    const auto folder = backupDir(projectFile);
    if (const auto made = ensureFolder(folder); !made) {
        return base::fail(made.error());
    }
    auto now = base::nowMs();
    while (fs::exists(folder / nameAt(now))) {
        ++now;
    }
    auto to = folder / nameAt(now);
    if (const auto copied = backup(database, to); !copied) {
        return base::fail(copied.error());
    }
    for (const auto& name : outdated(backupNames(folder))) {
        std::error_code ignored;
        fs::remove(folder / name, ignored);
    }
    return to;
}

}  // namespace vertelwerk::store
