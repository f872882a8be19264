#pragma once

#include "search/dutch/table_layout.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>

/// What make_table gathers before it writes.
namespace vertelwerk::search::dutch {

struct KnownWord {
    WordKinds kinds = 0;
    std::uint8_t commonness = 0;
    std::uint32_t asFirst = 0;  ///< how many words begin with it
    std::uint32_t asLast = 0;   ///< how many words end in it
};

/// By their folded form.
using KnownWords = std::unordered_map<std::string, KnownWord>;

struct TextPair {
    PairGroup group;
    std::string key;
    std::string value;
    friend auto operator<=>(const TextPair&, const TextPair&) = default;
};

/// A count as the table keeps it, see WordEntry.
[[nodiscard]] inline std::uint8_t logarithmOf(std::uint32_t count) {
    const auto value = std::lround(16 * std::log2(1.0 + count));
    return static_cast<std::uint8_t>(value < 255 ? value : 255);
}

}  // namespace vertelwerk::search::dutch
