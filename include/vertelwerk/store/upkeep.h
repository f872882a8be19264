#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <vector>

namespace vertelwerk::store {

class Database;

/// Looks whether the file is whole and everything in it agrees: SQLite's own check, ranges within
/// texts, texts in their one form, links to rows that exist. Empty when all is well.
[[nodiscard]] base::Result<std::vector<base::Message>> check(Database& database);

/// A copy of the project as it is now, whole or not at all. AlreadyExists when `to` does.
[[nodiscard]] base::Status backup(Database& database, const std::filesystem::path& to);

/// A backup beside the project; keeps the ten most recent and one a day for fourteen days.
[[nodiscard]] base::Result<std::filesystem::path> backupBeside(Database& database,
                                                               const std::filesystem::path& projectFile);

}  // namespace vertelwerk::store
