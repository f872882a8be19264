#include "vertelwerk/app/selecting.h"

#include "vertelwerk/app/searching.h"

#include <algorithm>
#include <utility>

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

}  // namespace vertelwerk::app
