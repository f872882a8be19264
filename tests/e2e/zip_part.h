#pragma once

#include <string>
#include <vector>

namespace vertelwerk::e2e {

/// The content of an entry of a zip file; empty when there is none.
[[nodiscard]] std::string zipPart(const std::string& file, const std::string& name);

/// The names of all entries of a zip file.
[[nodiscard]] std::vector<std::string> zipNames(const std::string& file);

/// Makes a zip file with these entries.
void makeZip(const std::string& file, const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace vertelwerk::e2e
