#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Connection;

/// Copies the project to a file that must not exist yet, whole or not at all, readable by the owner only.
[[nodiscard]] base::Status copyTo(Connection& connection, const std::filesystem::path& to);

/// Removes copies of the project that were being made when the program was stopped.
void removeUnfinished(const std::filesystem::path& projectFile);

/// The newest backup beside a project.
[[nodiscard]] std::optional<std::filesystem::path> newestBackup(const std::filesystem::path& projectFile);

/// Damaged, naming the newest backup when there is one.
[[nodiscard]] base::Error damagedError(const std::filesystem::path& projectFile);

/// Which of these backup names are no longer kept: neither among the ten most recent, nor the last of
/// its day among the fourteen most recent days that have one. Other names are left alone.
[[nodiscard]] std::vector<std::string> outdated(std::vector<std::string> names);

}  // namespace vertelwerk::store
