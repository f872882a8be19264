#pragma once

#include "store/row_writer.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace vertelwerk::store {

/// Rows of one table that go in together: a statement for many costs less than one for each.
class RowBatch {
  public:
    RowBatch(RowWriter& rows, const Table& table, RowKeys keys = RowKeys::New)
        : rows_(rows), table_(table), keys_(keys) {}

    /// As RowWriter::insert; the row refers to the texts of its cells until it is inserted.
    void add(model::StoryId story, std::initializer_list<Cell> cells);

    /// Inserts what was added. New ids follow each other.
    /// @return the first of them; 0 without rows
    std::int64_t insert();

  private:
    RowWriter& rows_;
    const Table& table_;
    RowKeys keys_;
    std::vector<model::StoryId> stories_;
    std::vector<Value> values_;
};

}  // namespace vertelwerk::store
