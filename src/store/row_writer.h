#pragma once

#include "vertelwerk/store/unit_of_work.h"

#include "store/database_impl.h"
#include "store/row_log.h"
#include "store/tables.h"
#include "store/touched.h"

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace vertelwerk::store {

/// A column and what to put there.
struct Cell {
    std::string_view column;
    Value value;
};

/// Puts the cells' values, which must be all of the table's, in order, behind `values`.
void appendValues(const Table& table, std::initializer_list<Cell> cells, std::vector<Value>& values);

/// Writes the rows of one unit of work and keeps what undo needs and which stories were touched.
class RowWriter {
  public:
    RowWriter(Database& database, bool undoable)
        : database_(database), connection_(database.impl().connection), undoable_(undoable) {}

    /// Adds a row with every column of the table, in the table's order.
    /// @param story the story it belongs to, none for rows outside stories
    std::int64_t insert(const Table& table, model::StoryId story, std::initializer_list<Cell> cells);

    /// The same for several rows at once, whose values stand behind each other; see RowBatch.
    /// @return the id of the first; new ones follow each other
    std::int64_t insertTogether(const Table& table, RowKeys keys, std::span<const model::StoryId> stories,
                                std::span<const Value> values);

    /// Adds a row whose key is another row's.
    void insertAs(const Table& table, model::StoryId story, std::int64_t row,
                  std::initializer_list<Cell> cells);

    /// Changes columns of a row and bumps its version; a row that holds them already stays as it is.
    /// @return whether anything changed. The row must exist.
    bool update(const Table& table, model::StoryId story, std::int64_t row,
                std::initializer_list<Cell> cells);

    /// Takes a row away; it must exist. Rows that refer to it go first.
    void remove(const Table& table, model::StoryId story, std::int64_t row);

    /// Makes the unit count as a change of the story without a row of its own.
    void touch(model::StoryId story) { touched_.add(story); }

    /// Counts a row that was written beside this writer, since it is never undone.
    void noteLasting() { ++rows_; }

    [[nodiscard]] Database& database() { return database_; }
    [[nodiscard]] Connection& connection() { return connection_; }
    [[nodiscard]] bool undoable() const { return undoable_; }
    [[nodiscard]] bool changed() const { return rows_ > 0; }
    [[nodiscard]] std::size_t rowCount() const { return rows_; }
    [[nodiscard]] const Touched& touched() const { return touched_; }
    [[nodiscard]] RowLog& log() { return log_; }

    /// Row ids found or made in this unit of work, by a key of the caller's, so that a hundred stories
    /// of one narrator look her up once.
    [[nodiscard]] std::unordered_map<std::string, std::int64_t>& known(const Table& table) {
        return known_[&table];
    }

    /// A write that broke off: what it left must not be committed.
    const base::Error& breakOff(base::Error error) { return failure_.emplace(std::move(error)); }
    [[nodiscard]] const std::optional<base::Error>& failure() const { return failure_; }

  private:
    void note(const RowEntry& entry);
    void noteInserted(const Table& table, model::StoryId story, std::int64_t row);

    Database& database_;
    Connection& connection_;
    bool undoable_;
    std::vector<Value> values_;  ///< of the row that is written: kept for its room
    std::map<std::tuple<const Table*, RowKeys, std::size_t>, std::string>
        together_;  ///< statements for so many rows
    RowLog log_;
    Touched touched_;
    std::size_t rows_ = 0;
    std::unordered_map<const Table*, std::unordered_map<std::string, std::int64_t>> known_;
    std::optional<base::Error> failure_;
};

/// Runs a repository's writing function. When the engine fails half-way, the unit of work can no longer
/// be committed; every expected failure must be found before the first row is written.
template <typename Work>
[[nodiscard]] auto writing(UnitOfWork& unit, Work work) -> decltype(work(unit.rows())) {
    auto& rows = unit.rows();
    try {
        return work(rows);
    } catch (const SqlFailure& failure) {
        return base::fail(rows.breakOff(toError(failure, rows.database().path())));
    }
}

}  // namespace vertelwerk::store
