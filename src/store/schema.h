#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace vertelwerk::store {

class Connection;

/// "Vtwk": marks a SQLite file as a project.
inline constexpr std::int64_t applicationId = 0x5674776b;

/// The schema this program reads and writes.
inline constexpr int schemaVersion = 7;

extern const std::string schemaV1;
extern const std::string schemaV2;
extern const std::string schemaV3;
extern const std::string schemaV5;
extern const std::string schemaV6;
extern const std::string schemaV7;

/// Gives an empty file the present schema.
void createSchema(Connection& connection);

/// One step from schema `to - 1` to `to`. Undo steps hold rows by column: a migration may add columns to a
/// table at its end, with a default; one that takes columns away must drop the undo steps.
struct Migration {
    int to = 0;
    std::function<void(Connection&)> apply;
};

/// The migrations from version 1 to schemaVersion.
[[nodiscard]] std::span<const Migration> migrations();

void bringToVersion4(Connection& connection);

/// Brings a project to the last of `steps`, each in a transaction, after copying it to
/// `before-version-N.vertelwerk` among its backups. Nothing is copied when nothing is to be done.
[[nodiscard]] base::Status migrate(Connection& connection, const std::filesystem::path& projectFile,
                                   std::span<const Migration> steps);

}  // namespace vertelwerk::store
