#include "vertelwerk/app/erasing.h"

#include "vertelwerk/app/index_follower.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/search/compacting.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/store/taking_over.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <thread>
#include <utility>

namespace vertelwerk::app {
namespace {

/// How long to wait for the thread or program that is writing the index.
constexpr int mostAttempts = 100;
constexpr std::chrono::milliseconds pauseBetween{100};

/// Steps of an erasure, for whoever waits: rows, file, index, backups.
constexpr std::size_t steps = 4;

base::Status note(Project& project, std::vector<store::Tombstone>& stones, bool finished) {
    for (auto& stone : stones) {
        stone.finished = finished;
        if (auto noted = store::setTombstone(project.file.path(), project.file.info().guid, stone); !noted) {
            return noted;
        }
    }
    return {};
}

/// What is left of an erasure once the rows are gone.
base::Result<store::RewrittenBackups> finish(Project& project, std::vector<store::Tombstone> stones,
                                             const base::Progress& progress = {}) {
    progress.at(1, steps);
    if (const auto scrubbed = store::scrub(project.database()); !scrubbed) {
        return base::fail(scrubbed.error());
    }
    progress.at(2, steps);
    if (const auto clean = scrubIndex(project); !clean) {
        return base::fail(clean.error());
    }
    progress.at(3, steps);
    std::vector<std::string> guids;
    for (const auto& stone : stones) {
        guids.push_back(stone.story);
    }
    auto backups = store::eraseFromBackups(project.file.path(), project.file.info().guid, guids);
    if (!backups) {
        return backups;
    }
    if (const auto noted = note(project, stones, true); !noted) {
        return base::fail(noted.error());
    }
    progress.at(steps, steps);
    return backups;
}

/// Deliveries that hold any of these stories, each once, newest first.
base::Result<std::vector<store::Delivery>> holding(store::Database& database,
                                                   const std::vector<model::StoryId>& stories) {
    std::map<model::DeliveryId, store::Delivery, std::greater<>> all;
    for (const auto story : stories) {
        const auto some = store::deliveriesWith(database, story);
        if (!some) {
            return base::fail(some.error());
        }
        for (const auto& one : *some) {
            all.emplace(one.id, one);
        }
    }
    std::vector<store::Delivery> list;
    for (auto& [id, delivery] : all) {
        list.push_back(std::move(delivery));
    }
    return list;
}

base::Status scrubOnce(Project& project) {
    const auto analyser = search::makeAnalyser();
    auto index =
        search::Index::open(store::indexDir(project.file.path()), project.file.info().guid, *analyser);
    if (!index) {
        return base::fail(index.error());
    }
    if (const auto caught = catchUp(project.database(), *index); !caught) {
        return caught;
    }
    index = base::fail(base::Error{});  // closes it
    return search::compactIndex(store::indexDir(project.file.path()));
}

}  // namespace

base::Status scrubIndex(Project& project) {
    std::error_code ignored;
    if (!std::filesystem::exists(store::indexDir(project.file.path()), ignored)) {
        return {};
    }
    for (int attempt = 1;; ++attempt) {
        auto done = scrubOnce(project);
        if (done || done.error().code != base::ErrorCode::Locked || attempt == mostAttempts) {
            return done;
        }
        std::this_thread::sleep_for(pauseBetween);
    }
}

base::Result<ErasurePlan> planErasure(store::Database& database, model::StoryId story) {
    const auto found = store::findStory(database, story);
    if (!found) {
        return base::fail(found.error());
    }
    auto theirs = store::storiesOfItsTeller(database, story);
    if (!theirs) {
        return base::fail(theirs.error());
    }
    auto held = holding(database, {story});
    if (!held) {
        return base::fail(held.error());
    }
    auto heldOfTheirs = holding(database, *theirs);
    if (!heldOfTheirs) {
        return base::fail(heldOfTheirs.error());
    }
    return ErasurePlan{story,
                       found->title,
                       found->source.fileName,
                       found->narrator,
                       *std::move(theirs),
                       *std::move(held),
                       *std::move(heldOfTheirs)};
}

base::Result<Erasure> eraseStories(Project& project, const std::vector<model::StoryId>& stories,
                                   std::string_view reason, const base::Progress& progress) {
    progress.at(0, steps);
    std::vector<store::Tombstone> stones;
    for (const auto story : stories) {
        const auto guid = store::storyGuid(project.database(), story);
        if (!guid) {
            return base::fail(guid.error());
        }
        stones.push_back({*guid, base::nowMs(), false});
    }
    Erasure erasure;
    auto held = holding(project.database(), stories);
    if (!held) {
        return base::fail(held.error());
    }
    erasure.deliveries = *std::move(held);
    if (const auto noted = note(project, stones, false); !noted) {
        return base::fail(noted.error());
    }
    if (const auto erased = store::eraseStories(project.database(), project.coder, stories, reason);
        !erased) {
        return base::fail(erased.error());
    }
    auto backups = finish(project, std::move(stones), progress);
    if (!backups) {
        return base::fail(backups.error());
    }
    erasure.backups = *std::move(backups);
    return erasure;
}

base::Result<bool> holdsErased(store::ProjectFile& file) {
    const auto stones = store::tombstones(file.path(), file.info().guid);
    if (!stones) {
        return base::fail(stones.error());
    }
    for (const auto& stone : *stones) {
        const auto present = store::storyWithGuid(file.database(), stone.story);
        if (!present) {
            return base::fail(present.error());
        }
        if (present->has_value() || !stone.finished) {
            return true;
        }
    }
    return false;
}

base::Status eraseAgain(Project& project) {
    const auto stones = store::tombstones(project.file.path(), project.file.info().guid);
    if (!stones) {
        return base::fail(stones.error());
    }
    for (const auto& stone : *stones) {
        const auto present = store::storyWithGuid(project.database(), stone.story);
        if (!present) {
            return base::fail(present.error());
        }
        if (present->has_value()) {
            const auto erased =
                store::eraseStory(project.database(), project.coder, **present, "erased before");
            if (!erased) {
                return erased;
            }
        }
        if (present->has_value() || !stone.finished) {
            if (const auto finished = finish(project, {stone}); !finished) {
                return base::fail(finished.error());
            }
        }
    }
    return {};
}

}  // namespace vertelwerk::app
