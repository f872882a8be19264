#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/story.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::app {

/// What a story says under a theme: the researcher's summary, and how many passages lie behind it.
struct GridCell {
    std::string summary;
    std::string coder;         ///< who wrote the summary last
    std::size_t passages = 0;  ///< of the theme and what stands beneath it
};

/// Stories by themes.
struct SummaryGrid {
    std::vector<model::StoryRow> stories;                                ///< as they were imported
    std::vector<model::Code> themes;                                     ///< those at the top and in use
    std::map<std::pair<model::StoryId, model::CodeId>, GridCell> cells;  ///< without the empty ones

    [[nodiscard]] const GridCell& cell(model::StoryId story, model::CodeId theme) const;
};

[[nodiscard]] base::Result<SummaryGrid> summaryGrid(store::Database& database,
                                                    const model::StoryFilter& filter);

/// Writes a cell, as one step that can be undone; an empty text empties it.
[[nodiscard]] base::Status setSummary(Project& project, const model::StoryRow& story,
                                      const model::Code& theme, std::string_view text);

}  // namespace vertelwerk::app
