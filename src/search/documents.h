#pragma once

#include "vertelwerk/search/index.h"

#include "search/word_forms.h"

#include <cstdint>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vertelwerk::search {

/// What the two databases hold of one story.
struct EngineDocuments {
    Xapian::Document story;
    std::vector<std::pair<model::PassageId, Xapian::Document>> passages;
    std::vector<WordForm> forms;  ///< each once, words that are their own lemma left out
};

/// A document's number is its row's id, which the engine keeps in 32 bits.
[[nodiscard]] Xapian::docid documentId(std::int64_t row);

[[nodiscard]] EngineDocuments toEngine(const StoryDocument& document, const Analyser& analyser);

}  // namespace vertelwerk::search
