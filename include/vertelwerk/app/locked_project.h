#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"

#include <filesystem>
#include <string_view>

namespace vertelwerk::app {

/// Writes the whole project, locked with the passphrase: a working copy for the team, recorded as such. The
/// name must end in .locked.
[[nodiscard]] base::Status writeLockedCopy(Project& project, const std::filesystem::path& out,
                                           std::string_view passphrase);

/// Whether the name says that the file is locked.
[[nodiscard]] bool hasLockedName(const std::filesystem::path& file);

/// Unlocks a file, whatever it is, into `out`. AlreadyExists when that is there, Refused for another
/// passphrase.
[[nodiscard]] base::Status unlockFile(const std::filesystem::path& file, const std::filesystem::path& out,
                                      std::string_view passphrase);

}  // namespace vertelwerk::app
