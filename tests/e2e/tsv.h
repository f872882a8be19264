#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace vertelwerk::e2e {

/// The rows of a tab-separated table by column name.
[[nodiscard]] std::vector<std::map<std::string, std::string>> readTsv(const std::filesystem::path& file);

/// The whole file.
[[nodiscard]] std::string readBytes(const std::filesystem::path& file);

[[nodiscard]] std::vector<std::string> split(const std::string& text, char separator);

}  // namespace vertelwerk::e2e
