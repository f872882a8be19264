#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// The whole texts that what was typed of a query may become, at most `most`: its last word as the beginning
/// of a field's name (from two letters on), or of a value behind a colon. Attributes count as fields. Nothing
/// while the last word is complete. What there is in the project is looked up in indexes, see
/// store::valuesBeginning: nothing is loaded whole.
[[nodiscard]] base::Result<std::vector<std::string>> completions(store::Database& database,
                                                                 std::string_view typed,
                                                                 const base::Catalogue& catalogue,
                                                                 std::size_t most = 12);

}  // namespace vertelwerk::app
