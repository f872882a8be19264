#pragma once

#include "vertelwerk/base/result.h"

#include <filesystem>

namespace vertelwerk::search {

/// Lays the databases of a closed index out anew in fresh files and takes the old ones away, so that
/// nothing is left of what was removed from it. Readers go on with the new ones. Locked when another
/// process or thread writes it; changes nothing when it fails.
[[nodiscard]] base::Status compactIndex(const std::filesystem::path& dir);

}  // namespace vertelwerk::search
