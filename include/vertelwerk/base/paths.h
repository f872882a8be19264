#pragma once

#include <filesystem>

namespace vertelwerk::base {

/// The program's own read-only files: $VERTELWERK_ASSETS, else share/vertelwerk beside the
/// directory the program runs from (an installation and a build tree have the same shape).
[[nodiscard]] std::filesystem::path assetsDir();

/// The user's settings: $XDG_CONFIG_HOME/vertelwerk, else ~/.config/vertelwerk. Not created.
[[nodiscard]] std::filesystem::path configDir();

/// The user's own data, such as tombstones: $XDG_DATA_HOME/vertelwerk, else ~/.local/share/vertelwerk.
[[nodiscard]] std::filesystem::path dataDir();

/// Things that may be deleted: $XDG_CACHE_HOME/vertelwerk, else ~/.cache/vertelwerk.
[[nodiscard]] std::filesystem::path cacheDir();

}  // namespace vertelwerk::base
