#pragma once

#include <string_view>
#include <vector>

namespace vertelwerk::text {

/// For every code point whether it is a letter or a digit: what can be coded, unlike spaces and
/// punctuation.
[[nodiscard]] std::vector<bool> lettersAndDigits(std::string_view utf8);

/// Whether the text holds a letter or a digit.
[[nodiscard]] bool hasLetterOrDigit(std::string_view utf8);

}  // namespace vertelwerk::text
