#include "vertelwerk/store/project_file.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"

#include "store/backups.h"
#include "store/database_impl.h"
#include "store/file_look.h"
#include "store/file_place.h"
#include "store/lock.h"
#include "store/schema.h"

#include <sqlite3.h>
#include <unistd.h>

namespace vertelwerk::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::msg;

/// Above this size the integrity check at opening would keep people waiting; store::check does it.
constexpr std::uintmax_t checkedSize = 500U << 20U;

fs::path besides(const fs::path& projectFile, std::string_view suffix) {
    auto path = projectFile;
    return path += suffix;
}

bool hasLog(const fs::path& projectFile) {
    std::error_code failed;
    const auto size = fs::file_size(besides(projectFile, "-wal"), failed);
    return !failed && size > 0;
}

base::Error networkError(const fs::path& path, const std::string& fileSystem) {
    return {ErrorCode::System,
            msg("{0} is on a network drive ({1}), where a project can be damaged.",
                base::toUtf8(path.filename()), fileSystem),
            {},
            msg("Copy the project to a disk of this computer and open it there.")};
}

void setUp(Connection& connection, OpenMode mode) {
    connection.script(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
        "PRAGMA cache_size = -16000");
    if (mode == OpenMode::ReadWrite) {
        connection.script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
        // Imports touch many pages of many indexes: with room for them a page is written once, not often.
        connection.script("PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000");
    }
}

/// Whether SQLite's own quick check finds something.
bool isDamaged(Connection& connection) {
    auto found = connection.query("PRAGMA quick_check(1)");
    return found.next() && found.text(0) != "ok";
}

/// Looks for damage without leaving a trace: a file that is refused stays as it is.
base::Status checkWhole(const fs::path& path) {
    const bool log = hasLog(path);
    if (!log && isCutShort(path)) {
        return base::fail(damagedError(path));
    }
    std::error_code ignored;
    if (fs::file_size(path, ignored) > checkedSize) {
        return {};
    }
    try {
        Connection connection(path, log ? OpenMode::ReadWrite : OpenMode::Immutable);
        if (log) {
            connection.keepLogAtClose();
        }
        if (isDamaged(connection)) {
            return base::fail(damagedError(path));
        }
        return {};
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, path));
    }
}

base::Result<ProjectInfo> readInfo(Connection& connection, const fs::path& path) {
    auto row = connection.query("SELECT guid, title, ground, created_at FROM project WHERE id = 1");
    if (!row.next()) {
        return base::fail(damagedError(path));
    }
    ProjectInfo info;
    std::string ground;
    row.read(info.guid, info.title, ground, info.createdAt);
    const auto known = model::groundFromKey(ground);
    if (!known) {
        return base::fail(damagedError(path));
    }
    info.ground = *known;
    return info;
}

/// A project in a folder where nothing may be written has no room for a log: SQLite then reads it as a
/// file that nobody changes.
std::unique_ptr<Database> openToRead(const fs::path& path, OpenMode mode) {
    try {
        auto impl = std::make_unique<Database::Impl>(path, mode);
        setUp(impl->connection, mode);
        impl->connection.exec("SELECT seq FROM project");
        return std::make_unique<Database>(std::move(impl));
    } catch (const SqlFailure& failure) {
        const bool noRoom = failure.primary() == SQLITE_CANTOPEN || failure.primary() == SQLITE_READONLY;
        if (mode == OpenMode::Immutable || !noRoom || hasLog(path)) {
            throw;
        }
        return openToRead(path, OpenMode::Immutable);
    }
}

std::unique_ptr<Database> openToWrite(const fs::path& path) {
    auto impl = std::make_unique<Database::Impl>(path, OpenMode::ReadWrite);
    setUp(impl->connection, OpenMode::ReadWrite);
    return std::make_unique<Database>(std::move(impl));
}

bool isOlder(Database& database) {
    return database.impl().connection.integer("PRAGMA user_version").value_or(0) < schemaVersion;
}

base::Status bringUpToDate(Database& database) {
    auto& connection = database.impl().connection;
    const auto version = connection.integer("PRAGMA user_version").value_or(0);
    if (version > schemaVersion) {
        connection.keepLogAtClose();
        return base::fail(newerError(database.path()));
    }
    if (version == schemaVersion) {
        return {};
    }
    if (!database.writable()) {
        return base::fail(ErrorCode::ReadOnly,
                          msg("{0} was made by an older version and must be brought up to date first.",
                              base::toUtf8(database.path().filename())),
                          msg("Open it once where you may change it."));
    }
    return migrate(connection, database.path(), migrations());
}

/// An empty project in a file that nobody else knows yet.
void fill(const fs::path& path, const NewProject& project, const std::string& title) {
    Connection connection(path, OpenMode::ReadWrite);
    connection.script("PRAGMA synchronous = OFF");
    createSchema(connection);
    connection.exec("INSERT INTO project (id, guid, title, ground, created_at) VALUES (1, $1, $2, $3, $4)",
                    base::newGuid(), title, toKey(project.ground), base::nowMs());
    connection.script("PRAGMA journal_mode = WAL");
}

}  // namespace

struct ProjectFile::Impl {
    fs::path path;
    ProjectInfo info;
    std::optional<Owner> owner;
    std::optional<ProjectLock> lock;  // outlives the connection
    std::unique_ptr<Database> database;
};

base::Result<ProjectFile> ProjectFile::create(const fs::path& path, const NewProject& project) {
    if (fs::exists(fs::symlink_status(path))) {
        return base::fail(existsError(path));
    }
    // A log that an earlier project of this name left would be taken for the new one's.
    if (hasLog(path)) {
        return base::fail(existsError(besides(path, "-wal")));
    }
    auto draft = DraftFile::beside(path);
    if (!draft) {
        return base::fail(draft.error());
    }
    if (const auto network = networkFileSystem(draft->path())) {
        return base::fail(networkError(path, *network));
    }
    try {
        fill(draft->path(), project, project.title.empty() ? base::toUtf8(path.stem()) : project.title);
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, path));
    }
    if (const auto moved = draft->moveTo(path); !moved) {
        return base::fail(moved.error());
    }
    return open(path);
}

base::Result<ProjectFile> ProjectFile::open(const fs::path& path, Access access) {
    if (const auto seen = lookAt(path); !seen) {
        return base::fail(seen.error());
    }
    auto impl = std::make_unique<Impl>();
    impl->path = fs::canonical(path);
    if (access == Access::ReadWrite) {
        if (const auto network = networkFileSystem(impl->path)) {
            return base::fail(networkError(path, *network));
        }
        if (::access(impl->path.c_str(), W_OK) == 0) {
            // Without a lock, in a folder where nothing may be written, there is still reading.
            if (auto attempt = ProjectLock::take(impl->path)) {
                if (attempt->lock) {
                    impl->lock.emplace(std::move(*attempt->lock));
                    removeUnfinished(impl->path);
                } else {
                    impl->owner = std::move(attempt->owner);
                }
            }
        }
    }
    // A project that is being written was checked by its owner.
    if (!impl->owner) {
        if (const auto whole = checkWhole(impl->path); !whole) {
            return base::fail(whole.error());
        }
    }
    try {
        impl->database = impl->lock ? openToWrite(impl->path) : openToRead(impl->path, OpenMode::ReadOnly);
        if (access == Access::ReadOnly && isOlder(*impl->database)) {
            impl->database.reset();
            if (const auto upgraded = open(path, Access::ReadWrite); !upgraded) {
                return base::fail(upgraded.error());
            }
            impl->database = openToRead(impl->path, OpenMode::ReadOnly);
        }
        if (const auto current = bringUpToDate(*impl->database); !current) {
            return base::fail(current.error());
        }
        auto info = readInfo(impl->database->impl().connection, impl->path);
        if (!info) {
            return base::fail(info.error());
        }
        impl->info = std::move(*info);
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, impl->path));
    }
    return ProjectFile(std::move(impl));
}

ProjectFile::ProjectFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

const fs::path& ProjectFile::path() const {
    return impl_->path;
}
const ProjectInfo& ProjectFile::info() const {
    return impl_->info;
}
bool ProjectFile::writable() const {
    return impl_->lock.has_value();
}
const std::optional<Owner>& ProjectFile::owner() const {
    return impl_->owner;
}
Database& ProjectFile::database() {
    return *impl_->database;
}

base::Result<std::unique_ptr<Database>> ProjectFile::openReader() const {
    try {
        return openToRead(impl_->path, OpenMode::ReadOnly);
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, impl_->path));
    }
}

fs::path indexDir(const fs::path& projectFile) {
    return besides(projectFile, "-index");
}
fs::path backupDir(const fs::path& projectFile) {
    return besides(projectFile, "-backups");
}

}  // namespace vertelwerk::store
