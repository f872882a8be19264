#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// What tells in another copy of the project that a story is the same.
struct StoryIdentity {
    model::StoryId id;
    std::string guid;
    std::string title;
    std::string textHash;  ///< SHA-256 of the text
};

/// Of the stories not set apart.
[[nodiscard]] base::Result<std::vector<StoryIdentity>> storyIdentities(Database& database);

/// The coder of this GUID, else the one of this name, else a new one with both.
[[nodiscard]] base::Result<model::CoderId> ensureCoder(Database& database, const model::Coder& coder);

enum class Merged {
    Added,
    Present,   ///< it is here already, the same
    Conflict,  ///< it is here, and differs; nothing was changed
};

/// Adds a passage of another copy of the project with its GUID, coder and time. Here already is a passage
/// with the same GUID, or of the same coder with the same code on the same range. Invalid beyond the text,
/// Refused for a story that is set apart.
[[nodiscard]] base::Result<Merged> mergePassage(UnitOfWork& work, const model::Passage& passage);

}  // namespace vertelwerk::store
