#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// Kind and folded words of mentions that somebody looked at and left as they are.
using LeftIdentifiers = std::set<std::pair<std::string, std::string>>;

/// Notes that these words of a story may stay. Once is enough.
[[nodiscard]] base::Status leaveIdentifier(UnitOfWork& work, model::StoryId story, std::string_view kind,
                                           std::string_view words);

[[nodiscard]] base::Result<LeftIdentifiers> leftIdentifiers(Database& database, model::StoryId story);

/// Words of a story's record that give way to others.
struct WordChange {
    std::string from;
    std::string to;
};

/// Replaces whole words, as written, wherever a story holds them outside its text: title, parts, memos,
/// attributes, rounds, what was noted, file name, and the narrator's pseudonym.
[[nodiscard]] base::Status replaceWords(UnitOfWork& work, model::StoryId story,
                                        const std::vector<WordChange>& changes);

}  // namespace vertelwerk::store
