#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/app/searching.h"
#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/searcher.h"

#include "cli/context.h"

#include <set>
#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The words with spaces between, as one query.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// Brings the index up to date and opens it. When another program is doing that, what it holds now serves,
/// with a warning.
[[nodiscard]] base::Result<search::Searcher> upToDateSearcher(Context& context, app::Project& project,
                                                              const search::Analyser& analyser);

/// What a FILTER on the command line lets through.
struct Selection {
    model::StoryFilter filter;  ///< conditions for the store
    bool byQuery = false;       ///< only what is in `ids`: the filter asked for words or more
    std::set<std::int64_t> ids;

    [[nodiscard]] bool holds(std::int64_t id) const { return !byQuery || ids.contains(id); }
};

/// @param where whether stories or passages are to be filtered
[[nodiscard]] base::Result<Selection> selectionFrom(Context& context, app::Project& project,
                                                    const std::vector<std::string>& typed,
                                                    search::Where where);

}  // namespace vertelwerk::cli
