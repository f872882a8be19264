#pragma once

#include "vertelwerk/exchange/reading.h"
#include "vertelwerk/model/story.h"

#include <functional>
#include <optional>
#include <vector>

namespace vertelwerk::exchange {

/// The story that a document's blocks make, by the forms for probe kits, Most Significant Change,
/// journeys, interviews, sections and plain stories. Whatever was unclear is added to `problems`.
[[nodiscard]] model::StoryDraft recogniseStory(const Document& document,
                                               std::vector<base::Message>& problems);

/// Whether a table's columns hold stories: one of them is the text.
[[nodiscard]] bool holdsStories(const Table& table);

/// One story a row; rows without text and values that are none of their column's are told in `problems`.
/// @param mapping a rule for every column, see completed()
[[nodiscard]] std::vector<model::StoryDraft> recogniseStories(const Table& table, const TableMapping& mapping,
                                                              std::vector<base::Message>& problems);

/// The same, one by one; what was read of the table is given up on the way, so that both need not fit.
/// @param take false ends it
/// @return whether it came to its end
bool takeStories(Table table, const TableMapping& mapping, std::vector<base::Message>& problems,
                 const std::function<bool(model::StoryDraft&&)>& take);

/// The same with columns read by their names.
[[nodiscard]] std::vector<model::StoryDraft> recogniseStories(const Table& table,
                                                              std::vector<base::Message>& problems);

}  // namespace vertelwerk::exchange
