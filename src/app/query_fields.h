#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/search/query.h"

#include <string_view>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Whether every field of the query is one that the project has, and every theme and code too; else
/// NotFound, with where in what was typed it stands and which comes nearest.
[[nodiscard]] base::Status fieldsExist(store::Database& database, const search::Query& query,
                                       std::string_view typed);

}  // namespace vertelwerk::app
