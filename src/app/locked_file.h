#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vertelwerk::app {

/// The ending of files that are locked with a passphrase, without its point.
inline constexpr std::string_view lockedEnding = "locked";

/// Whether name and passphrase fit: Invalid when a name ends in .locked without a passphrase, or the other
/// way round.
[[nodiscard]] base::Status checkLock(const std::filesystem::path& out, std::string_view passphrase);

/// The bytes, sealed when there is a passphrase.
[[nodiscard]] base::Result<std::string> lockedWith(std::string bytes, std::string_view passphrase);

}  // namespace vertelwerk::app
