#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// The pieces of `text` between separators, empty ones too.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] inline std::vector<std::string_view> linesOf(std::string_view text) {
    return split(text, '\n');
}

[[nodiscard]] std::string joined(std::span<const std::string> pieces, std::string_view separator);

/// Views into the text that was split.
struct Pair {
    std::string_view key;    ///< trimmed
    std::string_view value;  ///< trimmed
};

[[nodiscard]] std::string_view withoutTrailingSpace(std::string_view line);

/// What stands before and after the first of `separators`; nothing when there is none.
[[nodiscard]] std::optional<Pair> splitPair(std::string_view text, std::string_view separators);

/// The trimmed text without a bullet or list number before it: "- ", "* ", "• ", "1. ", "2) ".
[[nodiscard]] std::string_view withoutBullet(std::string_view line);

/// The trimmed text without a colon at its end, as behind a label.
[[nodiscard]] std::string_view withoutColon(std::string_view label);

/// The text inside quotation marks of any kind when all of it is quoted, else the text itself.
[[nodiscard]] std::string_view unquoted(std::string_view text);

struct Remark {
    std::string text;    ///< without what stood in brackets
    std::string remark;  ///< what stood in brackets
};

/// Splits "Roos (mantelzorger)" into "Roos" and "mantelzorger".
[[nodiscard]] Remark splitRemark(std::string_view text);

/// The number that a text is, with a decimal point or comma; nothing when it is none.
[[nodiscard]] std::optional<double> toNumber(std::string_view text);

/// The same with a percent sign behind it, or without.
[[nodiscard]] std::optional<double> toShare(std::string_view text);

/// The whole number that a text is; nothing when it is none.
[[nodiscard]] std::optional<int> toInt(std::string_view text);

/// Whether the first byte is one of `characters`: a cheap look before a costly comparison.
[[nodiscard]] inline bool beginsWithAny(std::string_view text, std::string_view characters) {
    return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

/// The first and the last code point of valid UTF-8; 0 when it is empty.
[[nodiscard]] std::uint32_t firstCharacter(std::string_view utf8);
[[nodiscard]] std::uint32_t lastCharacter(std::string_view utf8);

[[nodiscard]] bool isUpperCase(std::uint32_t codePoint);
[[nodiscard]] bool isLowerCase(std::uint32_t codePoint);
[[nodiscard]] bool isLetter(std::uint32_t codePoint);

/// A character as UTF-8; empty when it does not exist, is a control or for private use.
[[nodiscard]] std::string utf8Of(std::uint32_t codePoint);

[[nodiscard]] inline bool holds(std::string_view text, std::string_view piece) {
    return text.find(piece) != std::string_view::npos;
}

[[nodiscard]] bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words);

}  // namespace vertelwerk::exchange
