#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/store/database.h"

#include "store/connection.h"

#include <filesystem>

namespace vertelwerk::store {

struct Database::Impl {
    Impl(const std::filesystem::path& file, OpenMode mode)
        : path(file), writable(mode == OpenMode::ReadWrite), connection(file, mode) {}

    std::filesystem::path path;
    bool writable;
    bool inUnitOfWork = false;
    Connection connection;
};

/// What an engine's failure means to the user of this project. Throws it again when it is a mistake of
/// the program.
[[nodiscard]] base::Error toError(const SqlFailure& failure, const std::filesystem::path& project);

/// ReadOnly with advice.
[[nodiscard]] base::Error readOnlyError(const std::filesystem::path& project);

/// Runs a repository's function on the connection and turns the engine's failures into Errors.
template <typename Work>
[[nodiscard]] auto atBorder(Database& database, Work work) -> decltype(work(database.impl().connection)) {
    try {
        return work(database.impl().connection);
    } catch (const SqlFailure& failure) {
        return base::fail(toError(failure, database.path()));
    }
}

/// As atBorder, with one state of the project for all reads.
template <typename Work>
[[nodiscard]] auto reading(Database& database, Work work) -> decltype(work(database.impl().connection)) {
    return atBorder(database, [&work](Connection& connection) {
        const Snapshot snapshot(connection);
        return work(connection);
    });
}

}  // namespace vertelwerk::store
