#include "vertelwerk/app/erasing.h"

#include "vertelwerk/app/index_follower.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/search/compacting.h"
#include "vertelwerk/store/taking_over.h"

#include <chrono>
#include <filesystem>
#include <thread>

namespace vertelwerk::app {
namespace {

/// How long to wait for the thread or program that is writing the index.
constexpr int mostAttempts = 100;
constexpr std::chrono::milliseconds pauseBetween{100};

/// What is left of an erasure once the rows are gone.
base::Result<store::RewrittenBackups> finish(Project& project, store::Tombstone stone) {
    if (const auto scrubbed = store::scrub(project.database()); !scrubbed) {
        return base::fail(scrubbed.error());
    }
    if (const auto clean = scrubIndex(project); !clean) {
        return base::fail(clean.error());
    }
    auto backups = store::eraseFromBackups(project.file.path(), project.file.info().guid, stone.story);
    if (!backups) {
        return backups;
    }
    stone.finished = true;
    if (const auto noted = store::setTombstone(project.file.path(), project.file.info().guid, stone);
        !noted) {
        return base::fail(noted.error());
    }
    return backups;
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

base::Result<Erasure> eraseStory(Project& project, model::StoryId story, std::string_view reason) {
    const auto guid = store::storyGuid(project.database(), story);
    if (!guid) {
        return base::fail(guid.error());
    }
    Erasure erasure;
    auto holding = store::deliveriesWith(project.database(), story);
    if (!holding) {
        return base::fail(holding.error());
    }
    erasure.deliveries = *std::move(holding);
    const store::Tombstone stone{*guid, base::nowMs(), false};
    if (const auto noted = store::setTombstone(project.file.path(), project.file.info().guid, stone);
        !noted) {
        return base::fail(noted.error());
    }
    if (const auto erased = store::eraseStory(project.database(), project.coder, story, reason); !erased) {
        return base::fail(erased.error());
    }
    auto backups = finish(project, stone);
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
            if (const auto finished = finish(project, stone); !finished) {
                return base::fail(finished.error());
            }
        }
    }
    return {};
}

}  // namespace vertelwerk::app
