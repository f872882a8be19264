#include "vertelwerk/app/coders.h"

#include "vertelwerk/base/random.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/unit_of_work.h"

#include <random>

namespace vertelwerk::app {
namespace {

using base::msg;
using base::plural;

/// Runs `change` on every story in one unit of work.
template <typename Change>
base::Status onEach(store::Database& database, const store::Action& action,
                    std::span<const model::StoryId> stories, Change change) {
    auto work = store::UnitOfWork::begin(database, action);
    if (!work) {
        return base::fail(work.error());
    }
    for (const auto story : stories) {
        if (const auto changed = change(*work, story); !changed) {
            return changed;
        }
    }
    if (const auto committed = work->commit(); !committed) {
        return base::fail(committed.error());
    }
    return {};
}

}  // namespace

base::Status markDone(store::Database& database, model::CoderId coder,
                      std::span<const model::StoryId> stories, bool done) {
    const auto label =
        done ? plural("mark {0} story as done", "mark {0} stories as done", stories.size())
             : plural("mark {0} story as not done", "mark {0} stories as not done", stories.size());
    return onEach(database, {.label = label, .coder = coder}, stories,
                  [&](store::UnitOfWork& work, model::StoryId story) {
                      return store::markDone(work, story, coder, done);
                  });
}

base::Status assignStories(store::Database& database, model::CoderId by, const AssignmentRequest& request) {
    const auto label = plural("assign {0} story", "assign {0} stories", request.stories.size());
    return onEach(database, {.label = label, .coder = by}, request.stories,
                  [&](store::UnitOfWork& work, model::StoryId story) {
                      return store::assign(work, {story, request.coder, request.blind});
                  });
}

base::Status unassignStories(store::Database& database, model::CoderId by, const AssignmentRequest& request) {
    const auto label =
        plural("take back {0} assignment", "take back {0} assignments", request.stories.size());
    return onEach(database, {.label = label, .coder = by}, request.stories,
                  [&](store::UnitOfWork& work, model::StoryId story) {
                      return store::unassign(work, story, request.coder);
                  });
}

std::vector<model::StoryId> sampleOf(std::span<const model::StoryId> stories, std::size_t size,
                                     std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<model::StoryId> sample;
    // Each story in turn is taken with the chance that what is still wanted has of what is still left.
    for (std::size_t i = 0; i < stories.size() && sample.size() < size; ++i) {
        if (base::randomBelow(random, stories.size() - i) < size - sample.size()) {
            sample.push_back(stories[i]);
        }
    }
    return sample;
}

}  // namespace vertelwerk::app
