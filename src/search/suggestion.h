#pragma once

#include "search/plan.h"

#include <string>

#include <xapian.h>

namespace vertelwerk::search {

/// The query with likelier words in place of those that `database` does not hold; empty when it holds
/// all, or nothing comes near.
[[nodiscard]] std::string suggestion(const Query& query, const Plan& plan, const Xapian::Database& database);

}  // namespace vertelwerk::search
