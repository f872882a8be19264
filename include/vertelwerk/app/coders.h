#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/ids.h"
#include "vertelwerk/model/passage.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vertelwerk::store {
class Database;
}

namespace vertelwerk::app {

/// Marks stories as finished by `coder`, or takes the marks away, as one undo step that is named. To know
/// which are: store::doneMarks.
[[nodiscard]] base::Status markDone(store::Database& database, model::CoderId coder,
                                    std::span<const model::StoryId> stories, bool done);

/// Who is to code which stories; blind: without seeing what others coded in them.
struct AssignmentRequest {
    model::CoderId coder;
    std::vector<model::StoryId> stories;
    bool blind = false;
};

/// Assigns stories to a coder, as one undo step of `by`.
[[nodiscard]] base::Status assignStories(store::Database& database, model::CoderId by,
                                         const AssignmentRequest& request);
[[nodiscard]] base::Status unassignStories(store::Database& database, model::CoderId by,
                                           const AssignmentRequest& request);

/// How far a coder is, over stories not set apart.
struct CoderProgress {
    model::Coder coder;
    std::size_t assigned = 0;
    std::size_t blind = 0;  ///< of those assigned
    std::size_t begun = 0;  ///< stories with a passage of this coder
    std::size_t done = 0;   ///< stories marked as finished
    std::size_t passages = 0;
};

/// Every coder, as readers sort their names.
[[nodiscard]] base::Result<std::vector<CoderProgress>> coderProgress(store::Database& database);

/// A random sample without repetition, in the order of `stories`: the same seed and stories give the same
/// sample on every computer. All of them when there are not more than `size`.
[[nodiscard]] std::vector<model::StoryId> sampleOf(std::span<const model::StoryId> stories, std::size_t size,
                                                   std::uint64_t seed);

}  // namespace vertelwerk::app
