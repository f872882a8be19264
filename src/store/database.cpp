#include "vertelwerk/store/database.h"

#include "vertelwerk/base/files.h"

#include "store/backups.h"
#include "store/database_impl.h"

#include <new>

#include <sqlite3.h>

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::~Database() = default;

const std::filesystem::path& Database::path() const {
    return impl_->path;
}
bool Database::writable() const {
    return impl_->writable;
}

base::Error readOnlyError(const std::filesystem::path& project) {
    return {ErrorCode::ReadOnly,
            msg("{0} is open for reading only.", base::toUtf8(project.filename())),
            {},
            msg("Close it in the other window or on the other computer, or check that you may change the "
                "file, and open it again.")};
}

base::Error toError(const SqlFailure& failure, const std::filesystem::path& project) {
    const auto name = base::toUtf8(project.filename());
    switch (failure.primary()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Locked,
                    msg("Another program is using {0}.", name),
                    {},
                    msg("Close the other program and try again.")};
        case SQLITE_READONLY:
            return readOnlyError(project);
        case SQLITE_FULL:
            return {ErrorCode::System,
                    msg("The disk is full; {0} could not be changed.", name),
                    {},
                    msg("Make room on the disk and try again. What was there before is untouched.")};
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_PROTOCOL:
            return {ErrorCode::System,
                    msg("The system could not read or write {0}.", name),
                    {},
                    msg("Check that the disk is connected, has room, and that you may use the folder.")};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_MISMATCH:
        case SQLITE_ERROR:
            return damagedError(project);
        case SQLITE_TOOBIG:
            return {ErrorCode::Limit,
                    msg("That is too large to keep in {0}.", name),
                    {},
                    msg("Split it into smaller parts.")};
        case SQLITE_INTERRUPT:
            return {ErrorCode::Cancelled, msg("Stopped."), {}, {}};
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        default:
            throw failure;
    }
}

}  // namespace vertelwerk::store
