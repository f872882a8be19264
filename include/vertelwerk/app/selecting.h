#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/search/searcher.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// The index, opened when first asked for: only a query for words needs it. NotFound while there is none.
using SearcherSource = std::function<base::Result<search::Searcher*>()>;

/// What a query lets through in a list.
struct Selection {
    model::StoryFilter filter;                       ///< conditions that the store knows
    std::optional<std::vector<std::int64_t>> among;  ///< only the rows with these ids, ascending

    /// `among` as ids of the rows of the list.
    template <typename Id>
    [[nodiscard]] std::optional<std::vector<Id>> amongIds() const {
        if (!among) {
            return std::nullopt;
        }
        std::vector<Id> ids;
        ids.reserve(among->size());
        for (const auto id : *among) {
            ids.push_back(Id{id});
        }
        return ids;
    }
};

/// The stories that a query finds, as a condition that stands among others: field:value where it is that, the
/// stories themselves where the index found them. For what counts and exports.
/// @param query see readQuery and readFilter; saved queries too
[[nodiscard]] base::Result<model::StoryFilter> storyFilter(store::Database& database,
                                                           const SearcherSource& searcher,
                                                           const search::Query& query);

/// Such a condition as the user would write it, in the words of one language.
[[nodiscard]] std::string filterText(const model::StoryFilter& filter, base::Language language);

/// Conditions where the query is nothing else, so that no index is needed; what the index finds otherwise,
/// which never holds stories that are set apart.
/// @param where whether stories or passages are listed
[[nodiscard]] base::Result<Selection> select(store::Database& database, const SearcherSource& searcher,
                                             const search::Query& query, search::Where where);

}  // namespace vertelwerk::app
