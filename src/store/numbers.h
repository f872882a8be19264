#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vertelwerk::store {

/// The number that a value is, written with a decimal comma or point; nothing for any other text.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

/// The whole number that a word is; nothing for any other word.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view word);

}  // namespace vertelwerk::store
