#pragma once

#include "search/plan.h"

#include <xapian.h>

namespace vertelwerk::search {

/// A plan as the engine takes it.
struct EngineQuery {
    Xapian::Query query;
    /// Whether it finds all that matches; not when prefixes stand for very much of the text.
    bool complete = true;
};

/// @param database whose terms prefixes and ranges stand for
/// @param passages the database of passages when `database` is that of stories
[[nodiscard]] EngineQuery toEngine(const Plan& plan, const Xapian::Database& database,
                                   const Xapian::Database* passages);

}  // namespace vertelwerk::search
