#include "vertelwerk/app/searching.h"

#include "vertelwerk/search/highlight.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

/// The whole stories behind a page of hits, read in one pass.
base::Result<std::map<model::StoryId, model::Story>> storiesOf(store::Database& database,
                                                               const std::vector<search::Hit>& hits) {
    std::vector<model::StoryId> ids;
    for (const auto& hit : hits) {
        ids.push_back(hit.story);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::map<model::StoryId, model::Story> stories;
    const auto read = store::eachStory(
        database, ids, [&stories](const model::Story& story) { stories.emplace(story.id, story); });
    if (!read) {
        return base::fail(read.error());
    }
    return stories;
}

/// Where in the story a passage lies; nothing when it went since it was indexed.
base::Result<std::optional<text::Range>> passageRange(store::Database& database, const search::Hit& hit) {
    const auto passages = store::passagesOf(database, hit.story);
    if (!passages) {
        return base::fail(passages.error());
    }
    const auto found = std::find_if(passages->begin(), passages->end(),
                                    [&hit](const auto& row) { return row.passage.id == hit.passage; });
    return found == passages->end() ? std::nullopt : std::optional(found->passage.range);
}

std::vector<text::Range> within(const std::vector<text::Range>& ranges, text::Range outer) {
    std::vector<text::Range> inside;
    std::copy_if(ranges.begin(), ranges.end(), std::back_inserter(inside),
                 [outer](const text::Range& range) { return outer.contains(range); });
    return inside;
}

SearchHit shown(const search::Hit& hit, const model::Story& story, const search::Query& query,
                const search::Analyser& analyser, std::optional<text::Range> passage) {
    SearchHit row;
    row.story = hit.story;
    row.passage = hit.passage;
    row.title = story.title;
    row.source = story.source.fileName;
    row.method = story.method;
    row.area = story.area;
    row.date = story.date;
    row.score = hit.score;
    const auto hidden = model::interviewerRanges(story.parts);
    auto marks = search::highlight(query, analyser, story.text, story.language, hidden);
    if (passage) {
        row.ranges = within(marks.ranges, *passage);
        row.snippetRange = *passage;
        const auto words =
            search::highlight(query, analyser, text::slice(story.text, *passage), story.language);
        row.matched = words.matched;
    } else {
        row.snippetRange = search::snippet(story.text, marks.ranges).range;
        row.ranges = std::move(marks.ranges);
        row.matched = std::move(marks.matched);
    }
    row.snippet = text::slice(story.text, row.snippetRange);
    return row;
}

}  // namespace

base::Result<SearchAnswer> searchProject(store::Database& database, search::Searcher& searcher,
                                         const search::Analyser& analyser, const SearchRequest& request) {
    const auto query = search::parseQuery(request.query);
    if (!query) {
        return base::fail(query.error());
    }
    const auto apart = store::setApartStories(database);
    if (!apart) {
        return base::fail(apart.error());
    }
    search::Request ask{*query,        request.where,  request.offset,
                        request.limit, request.facets, {apart->begin(), apart->end()}};
    auto results = searcher.search(ask);
    if (!results) {
        return base::fail(results.error());
    }
    SearchAnswer answer;
    answer.understood = search::toText(*query);
    answer.total = results->total;
    answer.exact = results->exact;
    answer.suggestion = std::move(results->suggestion);
    answer.facets = std::move(results->facets);
    const auto stories = storiesOf(database, results->hits);
    if (!stories) {
        return base::fail(stories.error());
    }
    for (const auto& hit : results->hits) {
        const auto story = stories->find(hit.story);
        if (story == stories->end()) {
            continue;
        }
        std::optional<text::Range> passage;
        if (hit.passage) {
            const auto range = passageRange(database, hit);
            if (!range) {
                return base::fail(range.error());
            }
            if (!*range) {
                continue;
            }
            passage = *range;
        }
        answer.hits.push_back(shown(hit, story->second, *query, analyser, passage));
    }
    return answer;
}

}  // namespace vertelwerk::app
