#pragma once

#include "vertelwerk/app/project.h"
#include "vertelwerk/base/progress.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/store/deliveries.h"
#include "vertelwerk/store/erasure.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// What an erasure did, and what it cannot undo: who holds a copy.
struct Erasure {
    std::vector<store::Delivery> deliveries;
    store::RewrittenBackups backups;
};

/// What erasing would take, and what it cannot reach.
struct ErasurePlan {
    model::StoryId story;
    std::string title;
    std::string source;  ///< file name
    std::string teller;
    std::vector<model::StoryId> ofTeller;        ///< every story of the teller, this one too
    std::vector<store::Delivery> holding;        ///< deliveries that hold the story
    std::vector<store::Delivery> holdingTheirs;  ///< that hold any story of the teller
};
[[nodiscard]] base::Result<ErasurePlan> planErasure(store::Database& database, model::StoryId story);

/// Takes stories out of the project, its undo steps, its search index and the backups beside it, and notes
/// outside the file that it was, so that an older copy loses them at its next opening. What breaks off is
/// finished then as well, so it is never stopped. The files they were imported from and what was delivered
/// are not ours.
[[nodiscard]] base::Result<Erasure> eraseStories(Project& project, const std::vector<model::StoryId>& stories,
                                                 std::string_view reason,
                                                 const base::Progress& progress = {});
[[nodiscard]] inline base::Result<Erasure> eraseStory(Project& project, model::StoryId story,
                                                      std::string_view reason) {
    return eraseStories(project, {story}, reason);
}

/// Erases what was erased before and is here again, in a copy that was put back, and finishes erasures
/// that broke off.
[[nodiscard]] base::Status eraseAgain(Project& project);

/// Whether there is work for eraseAgain.
[[nodiscard]] base::Result<bool> holdsErased(store::ProjectFile& file);

/// Brings the index up to date and lays it out anew, so that nothing is left in it of what the project
/// no longer has.
[[nodiscard]] base::Status scrubIndex(Project& project);

}  // namespace vertelwerk::app
