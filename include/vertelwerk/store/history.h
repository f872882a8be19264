#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::store {

class Database;

/// A step that can be undone or redone.
struct Step {
    model::UndoStepId id;
    base::Message label;
    std::string coder;
    std::int64_t madeAt = 0;  ///< ms since 1970 UTC
};

/// The step that undo would take back, or redo bring back; nothing when there is none.
[[nodiscard]] base::Result<std::optional<Step>> nextUndo(Database& database);
[[nodiscard]] base::Result<std::optional<Step>> nextRedo(Database& database);

/// Takes the last step back, whole. NotFound when there is nothing to undo; Stale, changing nothing,
/// when a row is no longer what the step left.
[[nodiscard]] base::Result<Step> undo(Database& database, model::CoderId coder);
[[nodiscard]] base::Result<Step> redo(Database& database, model::CoderId coder);

/// One row of the feed that the index follows. No content.
struct Change {
    std::int64_t seq = 0;
    std::int64_t token = 0;  ///< random: tells a restored backup from the project it left
    model::StoryId story;    ///< the story to index again, none when the change concerns no story
};

/// Where the feed stands: the last change; zeros in a new project.
[[nodiscard]] base::Result<Change> lastChange(Database& database);

/// The change with this number, when it is still in the feed.
[[nodiscard]] base::Result<std::optional<Change>> changeAt(Database& database, std::int64_t seq);

/// The changes after `seq`, in order, at most `limit`. O(limit).
[[nodiscard]] base::Result<std::vector<Change>> changesAfter(Database& database, std::int64_t seq,
                                                             std::size_t limit);

}  // namespace vertelwerk::store
