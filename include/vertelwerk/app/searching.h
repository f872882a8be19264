#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/passage.h"
#include "vertelwerk/model/story.h"
#include "vertelwerk/search/highlight.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/search/searcher.h"
#include "vertelwerk/text/range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

struct SearchRequest {
    std::string query = {};
    search::Where where = search::Where::Stories;
    std::size_t offset = 0;
    std::size_t limit = 20;
    bool facets = false;
    bool synonyms = false;     ///< every word also by its synonyms
    bool interviewer = false;  ///< words of the interviewer count too
    bool typicalWords = false;
    friend bool operator==(const SearchRequest&, const SearchRequest&) = default;
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
    std::vector<search::Mark> marks;   ///< why each of them matched
};

struct SearchAnswer {
    std::string understood;
    search::Query query;  ///< the same as a tree
    std::size_t total = 0;
    bool exact = true;
    std::string suggestion;
    std::vector<SearchHit> hits;
    search::Facets facets;
    std::vector<search::TypicalWord> typical;  ///< when asked for
};

/// Answers from the index as it is; hits are filtered through the store. Highlights are computed for
/// the hits of this page only.
[[nodiscard]] base::Result<SearchAnswer> searchProject(store::Database& database, search::Searcher& searcher,
                                                       const search::Analyser& analyser,
                                                       const SearchRequest& request);

/// Stories much like this one, best first, never those set apart; `matched` holds the words they share.
[[nodiscard]] base::Result<std::vector<SearchHit>> similarStories(store::Database& database,
                                                                  search::Searcher& searcher,
                                                                  model::StoryId story, std::size_t limit);

/// What a user typed, with saved queries replaced by what they stand for.
[[nodiscard]] base::Result<search::Query> readQuery(store::Database& database, std::string_view typed);

/// The query with saved ones replaced by what they stand for. NotFound for a name that was not saved.
[[nodiscard]] base::Result<search::Query> withSavedQueries(store::Database& database, search::Query query);

/// The conditions, when the query is nothing but conditions that all must hold: then a list can be
/// filtered without the index.
[[nodiscard]] std::optional<model::StoryFilter> plainFilter(const search::Query& query);

/// The ids of all stories or passages that a query finds, best first; never of stories set apart.
[[nodiscard]] base::Result<std::vector<std::int64_t>> idsFound(store::Database& database,
                                                               search::Searcher& searcher,
                                                               const search::Query& query,
                                                               search::Where where);

/// A filter as separate words of a command line: field:value each, or together a query.
[[nodiscard]] base::Result<search::Query> readFilter(store::Database& database,
                                                     const std::vector<std::string>& typed);

}  // namespace vertelwerk::app
