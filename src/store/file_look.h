#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>

namespace vertelwerk::store {

/// Reads a file's first bytes and says whether it can be a project of this version: NotFound,
/// Unreadable, ForeignFile, NewerVersion or Damaged otherwise. Leaves no trace beside the file.
[[nodiscard]] base::Status lookAt(const std::filesystem::path& path);

/// Whether the file is shorter than its header says; only known for a file without a log beside it.
[[nodiscard]] bool isCutShort(const std::filesystem::path& path);

/// The error for a file of a newer version.
[[nodiscard]] base::Error newerError(const std::filesystem::path& path);

}  // namespace vertelwerk::store
