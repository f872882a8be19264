#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;
class UnitOfWork;

/// All coders, as readers sort their names.
[[nodiscard]] base::Result<std::vector<model::Coder>> coders(Database& database);

/// The coder with this name, whatever its case and accents. NotFound, listing who there is.
[[nodiscard]] base::Result<model::Coder> resolveCoder(Database& database, std::string_view name);

/// A coder who finished a story: what that coder did not code in it is absent, not merely not yet seen.
struct DoneMark {
    model::StoryId story;
    model::CoderId coder;
    std::int64_t doneAt = 0;  ///< ms since 1970 UTC
};

/// Marks a story as finished by a coder, or takes the mark away. Idempotent. Refused for a story that is
/// set apart.
[[nodiscard]] base::Status markDone(UnitOfWork& work, model::StoryId story, model::CoderId coder, bool done);

/// All marks on stories not set apart, by story and coder.
[[nodiscard]] base::Result<std::vector<DoneMark>> doneMarks(Database& database);

/// A story that a coder is to code; blind: without seeing what others coded in it.
struct Assignment {
    model::StoryId story;
    model::CoderId coder;
    bool blind = false;
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// Assigns a story to a coder; again, only whether it is blind changes. Refused for a story that is set
/// apart.
[[nodiscard]] base::Status assign(UnitOfWork& work, const Assignment& assignment);
/// Idempotent.
[[nodiscard]] base::Status unassign(UnitOfWork& work, model::StoryId story, model::CoderId coder);

/// All assignments of stories not set apart, by story and coder.
[[nodiscard]] base::Result<std::vector<Assignment>> assignments(Database& database);

/// How many passages a coder has in a story.
struct CodedStory {
    model::StoryId story;
    model::CoderId coder;
    std::size_t passages = 0;
};

/// Who coded what, of stories not set apart, by story and coder. Passages that lost their words do not
/// count.
[[nodiscard]] base::Result<std::vector<CodedStory>> codedStories(Database& database);

}  // namespace vertelwerk::store
