#pragma once

#include "vertelwerk/search/index.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// What the two databases hold of one story.
struct EngineDocuments {
    Xapian::Document story;
    std::vector<std::pair<model::PassageId, Xapian::Document>> passages;
};

[[nodiscard]] EngineDocuments toEngine(const StoryDocument& document, const Analyser& analyser);

/// Whether a word is worth suggesting when a typed one is not found.
[[nodiscard]] bool isSpellingWord(std::string_view surface);

}  // namespace vertelwerk::search
