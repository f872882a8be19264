#pragma once

#include "vertelwerk/model/coded_spot.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <span>
#include <vector>

namespace vertelwerk::analysis {

/// Where in a story one code is told.
struct TimelineRow {
    model::CodeId code;
    std::vector<model::CodedSpot> passages;  ///< in text order
};

/// The codes of one story along its text, in the order in which they are first told.
[[nodiscard]] std::vector<TimelineRow> timeline(std::span<const model::CodedSpot> spotsOfStory);

/// What speaks against a claim such as "these tellers experience this theme as good": passages of the theme
/// with the opposite experience or a mixed one, and stories of the group without the theme. M. Patton
/// (1999), Enhancing the quality and credibility of qualitative analysis, Health Services Research 34.
struct NegativeCases {
    std::vector<model::CodedSpot> opposite;
    std::vector<model::StoryId> without;
    std::size_t stories = 0;   ///< of the group, looked at
    std::size_t passages = 0;  ///< of the theme, looked at
};

/// @param spots  of the group's stories, every code
/// @param group  the stories that the claim is about, in the order to list them
/// @param claimed good or bad; with none, only the stories without the theme are cases
[[nodiscard]] NegativeCases negativeCases(std::span<const model::CodedSpot> spots,
                                          std::span<const model::StoryId> group, model::CodeId code,
                                          model::Valence claimed);

}  // namespace vertelwerk::analysis
