#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <xapian.h>

namespace vertelwerk::search {

/// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word
/// of the other; `limit + 1` when more than `limit`.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// The word of the database that a mistyped one most likely stands for: fewest letters away, most
/// frequent among these. Empty when none comes near.
[[nodiscard]] std::string nearestWord(std::string_view typed, const Xapian::Database& database);

}  // namespace vertelwerk::search
