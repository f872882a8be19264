#pragma once

#include "store/sql_text.h"

#include <string_view>

namespace vertelwerk::store {

/// Where a turn begins, its label ("I: ") included, as SQL on a query in which `part` is in view.
constexpr std::string_view turnBeginSql = "(part.begin_cp - length(part.speaker) - 2)";

/// Appends " AND ..." on a query in which `passage` is in view: only passages that tell something, not
/// those that lost their words, or those that lie within the interviewer's.
void addTold(SqlText& sql);

}  // namespace vertelwerk::store
