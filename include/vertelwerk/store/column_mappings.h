#pragma once

#include "vertelwerk/base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace vertelwerk::store {

class Database;

/// Remembers how a table's columns were read, for the next table with the same columns. No undo step: it
/// changes nothing that people made.
[[nodiscard]] base::Status rememberMapping(Database& database, std::string_view signature,
                                           std::string_view mapping);

/// All that was remembered, by the signature of the columns.
[[nodiscard]] base::Result<std::map<std::string, std::string>> rememberedMappings(Database& database);

}  // namespace vertelwerk::store
