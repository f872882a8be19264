#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/search/searcher.h"
#include "vertelwerk/text/range.h"

#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct SearchRequest {
    std::string query;
    search::Where where = search::Where::Stories;
    std::size_t offset = 0;
    std::size_t limit = 20;
    bool facets = false;
};

/// A hit with what a list shows of it.
struct SearchHit {
    model::StoryId story;
    model::PassageId passage;  ///< none when stories were searched
    std::string title;
    std::string source;
    model::Method method = model::Method::Storytelling;
    model::Area area;
    std::string date;
    double score = 0;
    std::string snippet;               ///< part of the text, whole words
    text::Range snippetRange;          ///< of the snippet in the story's text
    std::vector<text::Range> ranges;   ///< all highlights in the story's text (in the passage, for those)
    std::vector<std::string> matched;  ///< words as found, folded
};

struct SearchAnswer {
    std::string understood;
    std::size_t total = 0;
    bool exact = true;
    std::string suggestion;
    std::vector<SearchHit> hits;
    search::Facets facets;
};

/// Answers from the index as it is; hits are filtered through the store. Highlights are computed for
/// the hits of this page only.
[[nodiscard]] base::Result<SearchAnswer> searchProject(store::Database& database, search::Searcher& searcher,
                                                       const search::Analyser& analyser,
                                                       const SearchRequest& request);

}  // namespace vertelwerk::app
