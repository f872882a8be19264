#pragma once

#include "vertelwerk/model/ids.h"

#include "store/byte_codec.h"
#include "store/tables.h"
#include "store/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vertelwerk::store {

/// What was done to one row, with as much as it takes to revert it.
struct RowEntry {
    enum class Kind : std::uint8_t {
        Inserted = 1,  ///< by its key alone
        Updated = 2,   ///< the changed columns as they were
        Removed = 3,   ///< the whole row
    };
    Kind kind = Kind::Inserted;
    const Table* table = nullptr;
    std::int64_t row = 0;
    model::StoryId story = {};    ///< the story it belongs to, if any
    std::int64_t version = 1;     ///< Inserted, Updated: what the row has now; Removed: what it had
    std::int64_t oldVersion = 0;  ///< Updated: what it had before
    /// Updated: column and earlier value. Removed: every column.
    std::vector<std::pair<std::size_t, Value>> values = {};
};

/// Collects entries as the bytes of undo portions. Copies what it is given.
class RowLog {
  public:
    enum class Portions { AsNeeded, One };
    explicit RowLog(Portions portions = Portions::AsNeeded) : portions_(portions) {}

    void add(const RowEntry& entry);

    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] std::size_t entries() const { return count_; }

    /// The portions in order, none larger than it must be.
    [[nodiscard]] std::vector<std::string> take();

  private:
    Portions portions_;
    ByteWriter current_;
    std::vector<std::string> full_;
    std::size_t count_ = 0;
};

/// The entries of one portion, in the order in which they were done. Refer to `portion`. Throws
/// SqlFailure (corrupt) for bytes that no RowLog made.
[[nodiscard]] std::vector<RowEntry> decodeEntries(std::string_view portion);

}  // namespace vertelwerk::store
