#pragma once

#include "vertelwerk/model/filter.h"

#include "store/sql_text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// Appends " AND ..." for every condition, on a query in which the table `story` is in view. The one
/// place where filters become SQL.
void addFilter(SqlText& sql, Connection& connection, const model::StoryFilter& filter);

/// As addFilter, on a query in which `passage` is in view as well: code, valence and coder speak of that
/// passage itself, everything else of its story.
void addPassageFilter(SqlText& sql, Connection& connection, const model::StoryFilter& filter);

/// Appends " AND NOT ..." that keeps stories out that are set apart.
void addNotSetApart(SqlText& sql);

/// The codes that a word names: a key, a number, or a full or short name in either language.
[[nodiscard]] std::vector<std::int64_t> codesNamed(Connection& connection, std::string_view name);

}  // namespace vertelwerk::store
