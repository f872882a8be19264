#pragma once

#include <cstddef>
#include <string_view>

namespace vertelwerk::search {

/// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word
/// of the other; `limit + 1` when more than `limit`.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace vertelwerk::search
