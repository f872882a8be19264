#include "vertelwerk/app/selecting.h"

#include "vertelwerk/app/searching.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace vertelwerk::app {

base::Result<Selection> select(store::Database& database, const SearcherSource& searcher,
                               const search::Query& asked, search::Where where) {
    const auto query = withSavedQueries(database, asked);
    if (!query) {
        return base::fail(query.error());
    }
    if (auto filter = plainFilter(*query)) {
        return Selection{*std::move(filter), std::nullopt};
    }
    const auto index = searcher();
    if (!index) {
        return base::fail(index.error());
    }
    auto found = idsFound(database, **index, *query, where);
    if (!found) {
        return base::fail(found.error());
    }
    std::ranges::sort(*found);
    return Selection{{}, *std::move(found)};
}

base::Result<model::StoryFilter> storyFilter(store::Database& database, const SearcherSource& searcher,
                                             const search::Query& query) {
    auto selection = select(database, searcher, query, search::Where::Stories);
    if (!selection) {
        return base::fail(selection.error());
    }
    if (!selection->among) {
        return std::move(selection->filter);
    }
    model::FieldFilter found;
    found.field = model::Field::SavedQuery;
    found.value = search::toText(query);
    found.upper = fmt::format("[{}]", fmt::join(*selection->among, ","));
    return model::StoryFilter{std::move(found)};
}

std::string filterText(const model::StoryFilter& filter, base::Language language) {
    search::Query whole;
    whole.kind = search::Query::Kind::And;
    for (const auto& condition : filter) {
        if (condition.field == model::Field::SavedQuery && condition.upper) {
            auto found = search::parseQuery(condition.value);
            if (found) {
                whole.children.push_back(*std::move(found));
            }
            continue;
        }
        search::Query one;
        one.kind = search::Query::Kind::Field;
        one.field = condition;
        whole.children.push_back(std::move(one));
    }
    return search::toText(whole.children.size() == 1 ? whole.children.front() : whole, language);
}

}  // namespace vertelwerk::app
