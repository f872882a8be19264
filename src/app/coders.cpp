#include "vertelwerk/app/coders.h"

#include "vertelwerk/base/random.h"
#include "vertelwerk/store/coder_work.h"
#include "vertelwerk/store/unit_of_work.h"

#include <map>
#include <random>

namespace vertelwerk::app {
namespace {

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

base::Result<std::vector<CoderProgress>> coderProgress(store::Database& database) {
    const auto coders = store::coders(database);
    const auto assigned = store::assignments(database);
    const auto marks = store::doneMarks(database);
    const auto coded = store::codedStories(database);
    if (!coders || !assigned || !marks || !coded) {
        return base::fail(!coders     ? coders.error()
                          : !assigned ? assigned.error()
                          : !marks    ? marks.error()
                                      : coded.error());
    }
    std::vector<CoderProgress> progress;
    std::map<model::CoderId, std::size_t> places;
    for (const auto& coder : *coders) {
        places.emplace(coder.id, progress.size());
        progress.push_back({.coder = coder});
    }
    for (const auto& one : *assigned) {
        auto& of = progress[places.at(one.coder)];
        ++of.assigned;
        of.blind += one.blind ? 1 : 0;
    }
    for (const auto& mark : *marks) {
        ++progress[places.at(mark.coder)].done;
    }
    for (const auto& one : *coded) {
        auto& of = progress[places.at(one.coder)];
        ++of.begun;
        of.passages += one.passages;
    }
    return progress;
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
