#pragma once

#include "vertelwerk/model/ids.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/text/range.h"

#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// A passage and where it lies.
struct PlacedPassage {
    model::StoryId story;
    text::Range range;
    Xapian::docid id = 0;
    friend auto operator<=>(const PlacedPassage&, const PlacedPassage&) = default;
};

/// The passages that a query finds, by story and place.
[[nodiscard]] std::vector<PlacedPassage> passagesOf(const Xapian::Database& passages,
                                                    const Xapian::Query& query);

/// Those of `left` that stand so to another one of `right`, or to none of them; both sorted.
[[nodiscard]] std::vector<PlacedPassage> related(const std::vector<PlacedPassage>& left,
                                                 const std::vector<PlacedPassage>& right, Relation relation,
                                                 bool toNone);

}  // namespace vertelwerk::search
