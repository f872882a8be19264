#pragma once

#include "vertelwerk/app/searching.h"
#include "vertelwerk/app/selecting.h"

#include "cli/searching.h"

#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The filters as typed: field:value each, or a query in the language of search; the index is brought up to
/// date when it is needed.
[[nodiscard]] inline base::Result<model::StoryFilter> filterFrom(Context& context, app::Project& project,
                                                                 const std::vector<std::string>& typed) {
    const auto query = app::readFilter(project.database(), typed);
    if (!query) {
        return base::fail(query.error());
    }
    FreshIndex index(context, project);
    return app::storyFilter(project.database(), [&index] { return index.open(); }, *query);
}

}  // namespace vertelwerk::cli
