#pragma once

#include "vertelwerk/search/searcher.h"

#include "search/plan.h"

#include <set>
#include <string>

#include <xapian.h>

namespace vertelwerk::search {

/// A plan as the engine takes it.
struct EngineQuery {
    Xapian::Query query;
    /// Whether it finds all that matches; not when prefixes stand for very much of the text.
    bool complete = true;
};

/// Both databases, of which one is searched.
struct Databases {
    const Xapian::Database& stories;
    const Xapian::Database& passages;
};

/// @param whole words that are not found by their parts; may be null
[[nodiscard]] EngineQuery toEngine(const Plan& plan, const Databases& databases, Where where,
                                   const std::set<std::string>* whole);

}  // namespace vertelwerk::search
