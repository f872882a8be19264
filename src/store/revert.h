#pragma once

#include "vertelwerk/base/result.h"

#include "store/connection.h"
#include "store/row_log.h"
#include "store/touched.h"

#include <cstdint>

namespace vertelwerk::store {

/// Takes the rows of an undo step back and makes, while doing so, the step that brings them back: undo
/// and redo are the same work. Foreign keys must be deferred.
class Reverter {
  public:
    explicit Reverter(Connection& connection) : connection_(connection) {}

    /// Reverts every portion, the last first, and leaves their inverse in their place. Stale when a row
    /// is no longer what the step left.
    [[nodiscard]] base::Status revert(std::int64_t step);

    [[nodiscard]] const Touched& touched() const { return touched_; }
    [[nodiscard]] std::size_t rows() const { return rows_; }

  private:
    [[nodiscard]] base::Status revertPortion(std::string_view portion);
    [[nodiscard]] base::Status revertEntry(const RowEntry& entry);
    [[nodiscard]] base::Status takeAway(const RowEntry& entry);
    [[nodiscard]] base::Status putBack(const RowEntry& entry);
    [[nodiscard]] base::Status changeBack(const RowEntry& entry);
    [[nodiscard]] bool stillUsed(const RowEntry& entry);

    Connection& connection_;
    RowLog inverse_;
    Touched touched_;
    std::size_t rows_ = 0;
};

/// "changed since", for a row or for the whole step.
[[nodiscard]] base::Error staleStep(model::StoryId story);

}  // namespace vertelwerk::store
