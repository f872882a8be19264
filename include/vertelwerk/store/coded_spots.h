#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/coded_spot.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;

struct SpotQuery {
    std::string coder = {};  ///< empty for every coder
    model::StoryFilter filter = {};
};

/// The passages that count, by story, begin, end and id: not those of stories set apart, those that lost
/// their words, or those that lie within the interviewer's words.
[[nodiscard]] base::Result<std::vector<model::CodedSpot>> codedSpots(Database& database,
                                                                     const SpotQuery& query = {});

/// A story in a list of counts.
struct CountedStory {
    model::StoryId id;
    std::string title;
    std::string source;
    std::string date;   ///< ISO date, month, year or empty
    std::string value;  ///< of the property asked for; empty when the story has none
    std::size_t characters = 0;
};

/// The stories not set apart, by date and then as they were imported; those without a date last.
/// @param property year, method, or a property of stories or tellers under the name it was imported with;
///        empty for none. NotFound, listing what there is, for another.
[[nodiscard]] base::Result<std::vector<CountedStory>> countedStories(Database& database,
                                                                     std::string_view property = {},
                                                                     const model::StoryFilter& filter = {});

/// The text of a story; empty when there is none.
[[nodiscard]] base::Result<std::string> storyText(Database& database, model::StoryId story);

}  // namespace vertelwerk::store
