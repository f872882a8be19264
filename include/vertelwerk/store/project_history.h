#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vertelwerk::store {

class Database;

/// What stands of a line in the history.
enum class HistoryState {
    Lasting,  ///< cannot be taken back: a delivery, a withdrawal, an undo
    Done,     ///< can be taken back
    Undone,   ///< was taken back and can be done again
};

enum class HistoryKind { Do, Undo, Redo };

/// One thing that was done in the project: what, who, when.
struct HistoryLine {
    std::int64_t id = 0;
    HistoryKind kind = HistoryKind::Do;
    base::Message label;
    std::string coder;
    std::int64_t madeAt = 0;  ///< ms since 1970 UTC
    std::size_t stories = 0;  ///< that it touched
    std::string storyTitle;   ///< when it was about one story that is not set apart
    HistoryState state = HistoryState::Lasting;
    model::UndoStepId step;  ///< of Done and Undone
};

/// The latest `limit` lines before line `before` (0: up to now), newest first. O(limit).
[[nodiscard]] base::Result<std::vector<HistoryLine>> projectHistory(Database& database, std::size_t limit,
                                                                    std::int64_t before = 0);

/// How many steps going there takes back, or does again.
struct Journey {
    std::size_t undone = 0;
    std::size_t redone = 0;
};

/// Brings the project to where it was right after this step, all or nothing: takes back what came later,
/// or does again what was taken back up to and including it. No step: to before the first that can be
/// taken back. NotFound when the step is no longer kept; Stale, changing nothing, when one of the steps
/// can no longer be taken.
[[nodiscard]] base::Result<Journey> goToStep(Database& database, model::CoderId coder,
                                             model::UndoStepId step);

}  // namespace vertelwerk::store
