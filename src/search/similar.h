#pragma once

#include "vertelwerk/search/searcher.h"

#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// The documents that share most telling lemmas with one of them. Nothing for a document that is not there.
/// @param allowed must refuse the document itself
[[nodiscard]] std::vector<SimilarStory> similarTo(const Xapian::Database& stories, Xapian::docid story,
                                                  const Xapian::MatchDecider& allowed,
                                                  Xapian::doccount limit);

}  // namespace vertelwerk::search
