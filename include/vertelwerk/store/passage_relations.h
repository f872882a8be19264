#pragma once

#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vertelwerk::store {

/// How a passage lies towards another one that the same coder made in the same story.
enum class Relation {
    SameStory,  ///< anywhere in it
    Overlaps,   ///< they share at least one character
    Within,     ///< all of it lies in the other
    Around,     ///< all of the other lies in it
    Before,     ///< it ends where the other begins, or sooner
    After,      ///< it begins where the other ends, or later
};

/// A passage of one of these codes lies so; negated: none does.
struct PassageRelation {
    Relation relation = Relation::Overlaps;
    std::vector<model::CodeId> codes = {};
    bool negated = false;
    std::optional<std::size_t> distance = {};  ///< Before, After: at most so many characters between them
};

}  // namespace vertelwerk::store
