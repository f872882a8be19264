#pragma once

#include <string_view>

namespace vertelwerk::chart {

/// A code point and the bytes it came from; U+FFFD for a byte that begins no valid character.
struct Character {
    char32_t value = 0;
    std::string_view bytes;
};

/// Takes the first character off `rest`, which must not be empty.
[[nodiscard]] Character takeCharacter(std::string_view& rest);

}  // namespace vertelwerk::chart
