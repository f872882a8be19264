#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word
/// of the other; `limit + 1` when more than `limit`.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// For each mistyped word the one of the database that it most likely stands for: fewest letters away, most
/// frequent among these; empty when none comes near. Reads the database's words once for all.
[[nodiscard]] std::vector<std::string> nearestWords(const std::vector<std::string>& typed,
                                                    const Xapian::Database& database);

}  // namespace vertelwerk::search
