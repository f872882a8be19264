#pragma once

#include "vertelwerk/app/workbench.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// The stories that a query lets through in a window, kept queries among them.
struct StoriesLetThrough {
    model::StoryFilter filter;
    std::size_t stories = 0;  ///< how many that are, without those set apart
    std::size_t all = 0;      ///< of so many
};

/// What a filter came to, and what there is to choose from.
struct StoryFilterAnswer {
    base::Result<StoriesLetThrough> through;
    std::vector<std::string> kept;  ///< queries that were kept, as they are typed in a query
    bool behind = false;            ///< it must be asked again: the index is still catching up
};

/// @param typed a query in the language of search; empty for all stories. For a reader's thread.
[[nodiscard]] StoryFilterAnswer readStoryFilter(app::Reading& reading, std::string_view typed,
                                                base::Language language);

}  // namespace vertelwerk::gui
