#pragma once

#include "vertelwerk/search/edit_distance.h"

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// For each mistyped word the one of the database that it most likely stands for: fewest letters away, most
/// frequent among these; empty when none comes near. Reads the database's words once for all.
[[nodiscard]] std::vector<std::string> nearestWords(const std::vector<std::string>& typed,
                                                    const Xapian::Database& database);

}  // namespace vertelwerk::search
