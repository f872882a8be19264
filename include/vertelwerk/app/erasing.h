#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/erasure.h"

#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// What an erasure did, and what it cannot undo: who holds a copy.
struct Erasure {
    std::vector<store::Delivery> deliveries;
    store::RewrittenBackups backups;
};

/// Takes a story out of the project, its undo steps, its search index and the backups beside it, and
/// notes outside the file that it was, so that an older copy loses it at its next opening. What breaks off
/// is finished then as well. The file it was imported from and what was delivered are not ours.
[[nodiscard]] base::Result<Erasure> eraseStory(Project& project, model::StoryId story,
                                               std::string_view reason);

/// Erases what was erased before and is here again, in a copy that was put back, and finishes erasures
/// that broke off.
[[nodiscard]] base::Status eraseAgain(Project& project);

/// Whether there is work for eraseAgain.
[[nodiscard]] base::Result<bool> holdsErased(store::ProjectFile& file);

/// Brings the index up to date and lays it out anew, so that nothing is left in it of what the project
/// no longer has.
[[nodiscard]] base::Status scrubIndex(Project& project);

}  // namespace vertelwerk::app
