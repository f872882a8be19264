#pragma once

#include "vertelwerk/search/index.h"

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

}  // namespace vertelwerk::search
