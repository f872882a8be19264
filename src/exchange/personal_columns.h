#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// Whether a heading is that of the number of a respondent.
/// @param folded without case and accents
[[nodiscard]] bool isRespondentLabel(std::string_view folded);

/// 1, 2, 3 ...: rows that somebody numbered.
[[nodiscard]] bool isCounting(const std::vector<std::string>& cells);

/// Whether a column tells who the respondent is or where to be reached: such a column is never stored.
/// @param folded its heading
[[nodiscard]] bool isPersonal(std::string_view folded, const std::vector<std::string>& cells);

}  // namespace vertelwerk::exchange
