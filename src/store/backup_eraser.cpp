#include "vertelwerk/base/files.h"
#include "vertelwerk/store/erasure.h"
#include "vertelwerk/store/project_file.h"
#include "vertelwerk/store/unit_of_work.h"

#include "store/backups.h"
#include "store/database_impl.h"
#include "store/eraser.h"
#include "store/file_place.h"
#include "store/lock.h"
#include "store/schema.h"
#include "store/traces.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <system_error>

#include <fmt/format.h>
#include <sqlite3.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

bool isProjectFile(const fs::directory_entry& entry) {
    std::error_code failed;
    const auto name = entry.path().filename().string();
    return entry.is_regular_file(failed) && entry.path().extension() == ".vertelwerk" &&
           !name.starts_with('.');
}

/// Empty for a database that is no project.
std::string guidOf(Connection& connection) {
    if (!connection.integer("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'project'")) {
        return {};
    }
    auto row = connection.query("SELECT guid FROM project WHERE id = 1");
    return row.next() ? std::string(row.text(0)) : std::string();
}

/// Changes a copy that nobody else knows.
using Change = std::function<base::Status(Database& copy)>;

base::Status eraseIn(Database& copy, const std::vector<std::string>& storyGuids) {
    auto& connection = copy.impl().connection;
    Transaction transaction(connection, Transaction::Kind::Write);
    Traces traces;
    std::vector<std::int64_t> stories;
    for (const auto& guid : storyGuids) {
        if (const auto story = connection.integer("SELECT id FROM story WHERE guid = $1", guid)) {
            traces.note(connection, *story);
            stories.push_back(*story);
        }
    }
    Eraser eraser(connection);
    for (const auto story : stories) {
        eraser.eraseStory(story);
    }
    if (!stories.empty()) {
        traces.remove(connection);
    }
    transaction.commit();
    return {};
}

void bringUpToDate(Connection& connection) {
    const auto version = connection.integer("PRAGMA user_version").value_or(0);
    for (const auto& step : migrations()) {
        if (step.to > version) {
            step.apply(connection);
            connection.script(fmt::format("PRAGMA user_version = {}", step.to));
        }
    }
}

base::Status replaceIn(Database& copy, std::string_view storyGuid, const std::vector<WordChange>& changes) {
    auto& connection = copy.impl().connection;
    bringUpToDate(connection);
    const auto story = connection.integer("SELECT id FROM story WHERE guid = $1", storyGuid);
    const auto coder = connection.integer("SELECT min(id) FROM coder");
    if (!story || !coder) {
        return {};
    }
    auto work = UnitOfWork::begin(copy, Action{msg("replace words"), model::CoderId{*coder}, false, {}});
    if (!work) {
        return base::fail(work.error());
    }
    if (auto replaced = replaceEverywhere(*work, model::StoryId{*story}, changes); !replaced) {
        return replaced;
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

/// A copy after the change, without undo steps, laid out anew.
base::Status changeCopy(const fs::path& path, const Change& change) {
    Database copy(std::make_unique<Database::Impl>(path, OpenMode::ReadWrite));
    auto& connection = copy.impl().connection;
    connection.script("PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON");
    if (auto done = change(copy); !done) {
        return done;
    }
    connection.exec("DELETE FROM undo_portion");
    connection.exec("DELETE FROM undo_step");
    connection.script("VACUUM");
    return {};
}

/// What a backup left behind when somebody opened it as a project.
void removeCompanions(const fs::path& backup) {
    for (const char* ending : {"-wal", "-shm", "-index"}) {
        std::error_code ignored;
        fs::remove_all(fs::path(backup) += ending, ignored);
    }
}

enum class Outcome { Rewritten, Foreign };

base::Result<Outcome> rewrite(const fs::path& backup, std::string_view projectGuid, const Change& change) {
    auto draft = DraftFile::beside(backup);
    if (!draft) {
        return base::fail(draft.error());
    }
    {
        Connection original(backup, OpenMode::ReadWrite);
        if (guidOf(original) != projectGuid) {
            return Outcome::Foreign;
        }
        original.exec("VACUUM INTO $1", base::toUtf8(draft->path()));
    }
    if (const auto changed = changeCopy(draft->path(), change); !changed) {
        return base::fail(changed.error());
    }
    if (const auto replaced = draft->replace(backup); !replaced) {
        return base::fail(replaced.error());
    }
    removeCompanions(backup);
    return Outcome::Rewritten;
}

bool isUnreadable(const SqlFailure& failure) {
    constexpr std::array codes{SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_MISMATCH};
    return std::ranges::find(codes, failure.primary()) != codes.end();
}

std::vector<fs::path> projectFilesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (isProjectFile(entry)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

base::Result<RewrittenBackups> rewriteAll(const fs::path& projectFile, std::string_view projectGuid,
                                          const Change& change) {
    RewrittenBackups done;
    removeUnfinished(projectFile);
    std::error_code failed;
    for (const auto& backup : projectFilesIn(backupDir(projectFile))) {
        const auto name = base::toUtf8(backup.filename());
        try {
            const auto outcome = rewrite(backup, projectGuid, change);
            if (!outcome) {
                return base::fail(outcome.error());
            }
            if (*outcome == Outcome::Rewritten) {
                done.rewritten.push_back(name);
            }
        } catch (const SqlFailure& failure) {
            if (!isUnreadable(failure)) {
                return base::fail(ErrorCode::System, msg("The backup {0} could not be cleaned.", name),
                                  msg("Make room on the disk, or remove this backup, and erase again."),
                                  failure.what());
            }
            // It may hold the story, and nobody can tell.
            std::error_code ignored;
            fs::remove(backup, ignored);
            removeCompanions(backup);
            done.removed.push_back(name);
        }
        if (fs::exists(backupDir(backup), failed)) {
            auto nested = rewriteAll(backup, projectGuid, change);
            if (!nested) {
                return nested;
            }
        }
    }
    return done;
}

/// Whether the file is a copy of the project, without changing it. One that cannot be read is somebody
/// else's.
bool isCopy(const fs::path& file, std::string_view projectGuid) {
    try {
        Connection connection(file, OpenMode::ReadOnly);
        return guidOf(connection) == projectGuid;
    } catch (const SqlFailure&) {
        return false;
    }
}

/// Copies of the project that lie beside it under another name, such as a backup made by hand. One that
/// somebody has open is told of: it loses the story at its next opening.
base::Status rewriteCopies(const fs::path& projectFile, std::string_view projectGuid, const Change& change,
                           RewrittenBackups& done) {
    std::error_code failed;
    const auto own = fs::weakly_canonical(projectFile, failed);
    for (const auto& copy : projectFilesIn(own.parent_path())) {
        if (copy == own || !isCopy(copy, projectGuid)) {
            continue;
        }
        const auto name = base::toUtf8(copy.filename());
        const auto attempt = ProjectLock::take(copy);
        if (!attempt || !attempt->lock) {
            done.busy.push_back(name);
            continue;
        }
        const auto outcome = rewrite(copy, projectGuid, change);
        if (!outcome) {
            return base::fail(outcome.error());
        }
        done.rewritten.push_back(name);
    }
    return {};
}

base::Result<RewrittenBackups> rewriteEverywhere(const fs::path& projectFile, std::string_view projectGuid,
                                                 const Change& change) {
    auto done = rewriteAll(projectFile, projectGuid, change);
    if (!done) {
        return done;
    }
    if (const auto copies = rewriteCopies(projectFile, projectGuid, change, *done); !copies) {
        return base::fail(copies.error());
    }
    return done;
}

}  // namespace

base::Result<RewrittenBackups> eraseFromBackups(const fs::path& projectFile, std::string_view projectGuid,
                                                const std::vector<std::string>& storyGuids) {
    return rewriteEverywhere(projectFile, projectGuid,
                             [&storyGuids](Database& copy) { return eraseIn(copy, storyGuids); });
}

base::Result<RewrittenBackups> replaceInBackups(const fs::path& projectFile, std::string_view projectGuid,
                                                std::string_view storyGuid,
                                                const std::vector<WordChange>& changes) {
    return rewriteEverywhere(projectFile, projectGuid,
                             [&](Database& copy) { return replaceIn(copy, storyGuid, changes); });
}

}  // namespace vertelwerk::store
