#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Rows of cells as spreadsheets copy them and csv holds them: a cell in quotation marks may hold separators
/// and line breaks. Lines end at a line feed.
[[nodiscard]] std::vector<std::vector<std::string>> separatedRows(std::string_view text, char separator);

}  // namespace vertelwerk::exchange
