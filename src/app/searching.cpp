#include "vertelwerk/app/searching.h"

#include "vertelwerk/search/highlight.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/store/search_memory.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/offset_map.h"

#include "app/query_fields.h"
#include "app/word_lists.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

/// The whole stories behind a page of hits, read in one pass.
base::Result<std::map<model::StoryId, model::Story>> storiesOf(store::Database& database,
                                                               const std::vector<search::Hit>& hits) {
    std::vector<model::StoryId> ids;
    ids.reserve(hits.size());
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

SearchHit described(const search::Hit& hit, const model::Story& story) {
    SearchHit row;
    row.story = hit.story;
    row.passage = hit.passage;
    row.title = story.title;
    row.source = story.source.fileName;
    row.method = story.method;
    row.area = story.area;
    row.date = story.date;
    row.score = hit.score;
    return row;
}

SearchHit shown(const search::Hit& hit, const model::Story& story, search::Highlighter& highlighter,
                std::optional<text::Range> passage) {
    auto row = described(hit, story);
    auto marks = highlighter.in(story.text, story.language, model::interviewerRanges(story.parts));
    row.marks = std::move(marks.marks);
    if (passage) {
        row.ranges = within(marks.ranges, *passage);
        row.snippetRange = *passage;
        std::erase_if(row.marks, [&](const search::Mark& mark) { return !passage->contains(mark.range); });
        for (const auto& mark : row.marks) {
            if (std::ranges::find(row.matched, mark.word) == row.matched.end()) {
                row.matched.push_back(mark.word);
            }
        }
    } else {
        row.snippetRange = search::snippet(story.text, marks.ranges).range;
        row.ranges = std::move(marks.ranges);
        row.matched = std::move(marks.matched);
    }
    row.snippet = text::slice(story.text, row.snippetRange);
    return row;
}

/// Hits are dressed a few at a time, so that a long list does not hold all its stories at once.
constexpr std::size_t hitsAtOnce = 200;

base::Status dress(store::Database& database, const std::vector<search::Hit>& hits,
                   search::Highlighter& highlighter, std::vector<SearchHit>& rows) {
    const auto stories = storiesOf(database, hits);
    if (!stories) {
        return base::fail(stories.error());
    }
    for (const auto& hit : hits) {
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
        rows.push_back(shown(hit, story->second, highlighter, passage));
    }
    return {};
}

base::Result<search::Query> parsed(store::Database& database, std::string_view typed, int depth);

/// Puts what saved queries stand for in their place.
base::Result<search::Query> expanded(store::Database& database, search::Query query, int depth) {
    if (query.kind == search::Query::Kind::Field && query.field.field == model::Field::SavedQuery) {
        const auto saved = store::savedQuery(database, query.field.value);
        if (!saved) {
            return base::fail(saved.error());
        }
        return parsed(database, saved->query, depth + 1);
    }
    for (auto& child : query.children) {
        auto whole = expanded(database, std::move(child), depth);
        if (!whole) {
            return whole;
        }
        child = *std::move(whole);
    }
    return query;
}

base::Result<search::Query> parsed(store::Database& database, std::string_view typed, int depth) {
    constexpr int deepest = 8;
    if (depth > deepest) {
        return base::fail(base::ErrorCode::Invalid,
                          base::msg("Saved queries refer to each other in a circle."),
                          base::msg("Take zoekvraag: out of one of them."));
    }
    auto query = search::parseQuery(typed);
    if (!query) {
        return query;
    }
    if (const auto known = fieldsExist(database, *query, typed); !known) {
        return base::fail(known.error());
    }
    return expanded(database, *std::move(query), depth);
}

}  // namespace

base::Result<search::Query> readQuery(store::Database& database, std::string_view typed) {
    return parsed(database, typed, 0);
}

base::Result<search::Query> withSavedQueries(store::Database& database, search::Query query) {
    if (const auto known = fieldsExist(database, query, {}); !known) {
        return base::fail(known.error());
    }
    return expanded(database, std::move(query), 0);
}

std::optional<model::StoryFilter> plainFilter(const search::Query& query) {
    using Kind = search::Query::Kind;
    if (query.kind == Kind::All) {
        return model::StoryFilter{};
    }
    if (query.kind == Kind::Field) {
        return model::StoryFilter{query.field};
    }
    if (query.kind == Kind::Not && query.children.front().kind == Kind::Field) {
        auto field = query.children.front().field;
        field.negated = !field.negated;
        return model::StoryFilter{field};
    }
    if (query.kind != Kind::And) {
        return std::nullopt;
    }
    model::StoryFilter all;
    for (const auto& child : query.children) {
        const auto filter = plainFilter(child);
        if (!filter) {
            return std::nullopt;
        }
        all.insert(all.end(), filter->begin(), filter->end());
    }
    return all;
}

base::Result<search::Query> readFilter(store::Database& database, const std::vector<std::string>& typed) {
    std::string whole;
    for (const auto& one : typed) {
        // A value with spaces may come without quotation marks, since the shell took them off.
        const auto filter = model::parseFilter(one);
        const auto query = search::parseQuery(one);
        const bool valueGoesOn =
            filter && query && query->kind == search::Query::Kind::And &&
            std::all_of(query->children.begin() + 1, query->children.end(),
                        [](const search::Query& child) { return child.kind == search::Query::Kind::Word; }) &&
            query->children.front().kind == search::Query::Kind::Field;
        const bool unreadable = filter && !query;
        if (valueGoesOn || unreadable) {
            search::Query field;
            field.kind = search::Query::Kind::Field;
            field.field = *filter;
            whole += (whole.empty() ? "" : " ") + search::toText(field);
        } else {
            whole += (whole.empty() ? "" : " ") + one;
        }
    }
    return readQuery(database, whole);
}

base::Result<std::vector<std::int64_t>> idsFound(store::Database& database, search::Searcher& searcher,
                                                 const search::Query& query, search::Where where) {
    const auto apart = store::setApartStories(database);
    if (!apart) {
        return base::fail(apart.error());
    }
    const auto lists = WordLists::load(database);
    if (!lists) {
        return base::fail(lists.error());
    }
    search::Request ask;
    ask.query = query;
    ask.where = where;
    ask.limit = SIZE_MAX;
    ask.excluded = {apart->begin(), apart->end()};
    ask.options = lists->options(false, false);
    const auto results = searcher.search(ask);
    if (!results) {
        return base::fail(results.error());
    }
    std::vector<std::int64_t> ids;
    for (const auto& hit : results->hits) {
        ids.push_back(where == search::Where::Stories ? hit.story.value : hit.passage.value);
    }
    return ids;
}

base::Result<SearchAnswer> searchProject(store::Database& database, search::Searcher& searcher,
                                         const search::Analyser& analyser, const SearchRequest& request) {
    const auto typed = search::parseQuery(request.query);
    if (!typed) {
        return base::fail(typed.error());
    }
    const auto query = parsed(database, request.query, 0);
    if (!query) {
        return base::fail(query.error());
    }
    const auto apart = store::setApartStories(database);
    if (!apart) {
        return base::fail(apart.error());
    }
    const auto lists = WordLists::load(database);
    if (!lists) {
        return base::fail(lists.error());
    }
    constexpr std::size_t mostTypical = 40;
    search::Request ask;
    ask.query = *query;
    ask.where = request.where;
    ask.offset = request.offset;
    ask.limit = request.limit;
    ask.facets = request.facets;
    ask.excluded = {apart->begin(), apart->end()};
    ask.options = lists->options(request.synonyms, request.interviewer);
    ask.typicalWords = request.typicalWords ? mostTypical : 0;
    auto results = searcher.search(ask);
    if (!results) {
        return base::fail(results.error());
    }
    SearchAnswer answer;
    answer.understood = search::toText(*typed);
    answer.query = *typed;
    answer.total = results->total;
    answer.exact = results->exact;
    answer.suggestion = std::move(results->suggestion);
    answer.facets = std::move(results->facets);
    answer.typical = std::move(results->typical);
    search::Highlighter highlighter(*query, analyser, ask.options);
    for (std::size_t begin = 0; begin < results->hits.size(); begin += hitsAtOnce) {
        const auto first = results->hits.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto count = std::min(hitsAtOnce, results->hits.size() - begin);
        const std::vector<search::Hit> page(first, first + static_cast<std::ptrdiff_t>(count));
        if (const auto dressed = dress(database, page, highlighter, answer.hits); !dressed) {
            return base::fail(dressed.error());
        }
    }
    return answer;
}

base::Result<std::vector<SearchHit>> similarStories(store::Database& database, search::Searcher& searcher,
                                                    model::StoryId story, std::size_t limit) {
    const auto apart = store::setApartStories(database);
    if (!apart) {
        return base::fail(apart.error());
    }
    const auto found = searcher.similar(story, {apart->begin(), apart->end()}, limit);
    if (!found) {
        return base::fail(found.error());
    }
    std::vector<search::Hit> hits;
    for (const auto& one : *found) {
        hits.push_back(one.hit);
    }
    const auto stories = storiesOf(database, hits);
    if (!stories) {
        return base::fail(stories.error());
    }
    std::vector<SearchHit> rows;
    for (const auto& one : *found) {
        const auto like = stories->find(one.hit.story);
        if (like != stories->end()) {
            auto row = described(one.hit, like->second);
            row.matched = one.shared;
            row.snippetRange = search::snippet(like->second.text, {}).range;
            row.snippet = text::slice(like->second.text, row.snippetRange);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

}  // namespace vertelwerk::app
