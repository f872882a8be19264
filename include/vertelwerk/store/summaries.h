#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// What a story says under a code, in the researcher's words.
struct Summary {
    model::StoryId story;
    model::CodeId code;
    std::string text;
    std::string coder;  ///< who wrote it last
    std::int64_t changedAt = 0;
};

/// Writes the summary of a story under a code; an empty text removes it. Refused for a story set apart.
[[nodiscard]] base::Status setSummary(UnitOfWork& work, model::StoryId story, model::CodeId code,
                                      std::string_view text);

/// The summaries of the stories that pass, not set apart, by story and code.
[[nodiscard]] base::Result<std::vector<Summary>> summaries(Database& database,
                                                           const model::StoryFilter& filter);

/// How many passages a code has in a story.
struct PassageCount {
    model::StoryId story;
    model::CodeId code;
    std::size_t passages = 0;
};
/// For every code and story not set apart that pass, those with none left out. O(passages).
[[nodiscard]] base::Result<std::vector<PassageCount>> countPassages(Database& database,
                                                                    const model::StoryFilter& filter);

}  // namespace vertelwerk::store
