#pragma once

#include "vertelwerk/app/selecting.h"

#include "cli/searching.h"

#include <string>
#include <vector>

namespace vertelwerk::cli {

/// The filters as typed: field:value each, or a query in the language of search; the index is brought up to
/// date when it is needed.
[[nodiscard]] inline base::Result<model::StoryFilter> filterFrom(Context& context, app::Project& project,
                                                                 const std::vector<std::string>& typed) {
    FreshIndex index(context, project);
    return app::storyFilter(project.database(), [&index] { return index.open(); }, typed);
}

}  // namespace vertelwerk::cli
