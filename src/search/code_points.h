#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::search {

/// @param utf8 valid UTF-8
[[nodiscard]] std::u32string toCodePoints(std::string_view utf8);

[[nodiscard]] std::string toUtf8(std::u32string_view codePoints);

/// White space as Unicode has it.
[[nodiscard]] bool isSpace(char32_t c);

/// A letter or digit of any script.
[[nodiscard]] bool isWordCharacter(char32_t c);

/// Whether there is a letter or digit in it.
[[nodiscard]] bool hasWordCharacter(std::u32string_view codePoints);

/// A double quotation mark, straight, curly, low or angular.
[[nodiscard]] bool isQuote(char32_t c);

}  // namespace vertelwerk::search
