#pragma once

#include <string>
#include <utility>
#include <vector>

namespace vertelwerk::exchange {

/// A file's name in an archive, with / between folders, and its bytes.
using ZipEntry = std::pair<std::string, std::string>;

/// A zip archive with these files, without times.
[[nodiscard]] std::string writeZip(std::vector<ZipEntry> entries);

}  // namespace vertelwerk::exchange
