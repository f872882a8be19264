#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/story.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// A story of a narrator.
struct ToldStory {
    model::StoryId id;
    std::string number;
    std::string title;
    std::string beginning = {};  ///< of the text, when there is no title
};

/// Who told stories that are not set apart.
struct Narrator {
    model::NarratorId id;
    std::string label;  ///< a pseudonym
    std::vector<ToldStory> stories;
    /// What the stories say of the narrator, by the attribute's name: each value once.
    std::map<std::string, std::vector<std::string>> attributes;
};

/// Every narrator of a story that is not set apart, as readers sort their names.
[[nodiscard]] base::Result<std::vector<Narrator>> narrators(Database& database);

/// Gives a narrator another pseudonym. Invalid for an empty one, Refused for one that another has.
/// @return the narrator, under a new id when the name is new
[[nodiscard]] base::Result<model::NarratorId> renameNarrator(UnitOfWork& work, model::NarratorId narrator,
                                                             std::string_view label);

/// Gives every story of a narrator this value of an attribute; an empty one takes the attribute away.
/// Invalid without a name.
[[nodiscard]] base::Status setNarratorAttribute(UnitOfWork& work, model::NarratorId narrator,
                                                const model::Attribute& attribute);

/// Makes one narrator of two: stories and memos of `gone` go to `kept`. Invalid when they are the same.
[[nodiscard]] base::Status mergeNarrators(UnitOfWork& work, model::NarratorId kept, model::NarratorId gone);

}  // namespace vertelwerk::store
