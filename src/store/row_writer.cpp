#include "store/row_writer.h"

#include "store/code_rows.h"

#include <stdexcept>
#include <vector>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

struct SameValue {
    bool operator()(Blob a, Blob b) const { return a.bytes == b.bytes; }
    template <typename T>
    bool operator()(const T& a, const T& b) const {
        return a == b;
    }
    template <typename A, typename B>
    bool operator()(const A&, const B&) const {
        return false;
    }
};

bool same(const Value& a, const Value& b) {
    return std::visit(SameValue{}, a.get(), b.get());
}

[[noreturn]] void throwMissing(const Table& table, std::int64_t row) {
    throw std::logic_error(fmt::format("{} has no row {}", table.name, row));
}

}  // namespace

void appendValues(const Table& table, std::initializer_list<Cell> cells, std::vector<Value>& values) {
    if (cells.size() != table.columns.size()) {
        throw std::logic_error(fmt::format("a row of {} needs {} columns", table.name, table.columns.size()));
    }
    auto column = table.columns.begin();
    for (const auto& cell : cells) {
        const auto& expected = *column++;
        // Most often the very same literal.
        if (cell.column.data() != expected.data() && cell.column != expected) {
            throw std::logic_error(fmt::format("column {} of {} is out of order", cell.column, table.name));
        }
        values.push_back(cell.value);
    }
}

void RowWriter::note(const RowEntry& entry) {
    touched_.add(*entry.table, entry.story);
    noteRenamed(connection_, entry, touched_);
    ++rows_;
    if (undoable_) {
        log_.add(entry);
    }
}

void RowWriter::noteInserted(const Table& table, model::StoryId story, std::int64_t row) {
    // A story's own row belongs to the story that it makes.
    note({.kind = RowEntry::Kind::Inserted,
          .table = &table,
          .row = row,
          .story = &table == &tables::story ? model::StoryId{row} : story});
}

std::int64_t RowWriter::insert(const Table& table, model::StoryId story, std::initializer_list<Cell> cells) {
    values_.clear();
    appendValues(table, cells, values_);
    const auto row = connection_.insertWith(table.insert, values_);
    noteInserted(table, story, row);
    return row;
}

std::int64_t RowWriter::insertTogether(const Table& table, RowKeys keys,
                                       std::span<const model::StoryId> stories,
                                       std::span<const Value> values) {
    auto& statement = together_[{&table, keys, stories.size()}];
    if (statement.empty()) {
        statement = table.insertOf(stories.size(), keys);
    }
    const auto last = connection_.insertWith(statement, values);
    const auto first = keys == RowKeys::OfStory ? stories.front().value
                                                : last - static_cast<std::int64_t>(stories.size()) + 1;
    for (auto row = first; const auto story : stories) {
        noteInserted(table, story, keys == RowKeys::OfStory ? story.value : row++);
    }
    return first;
}

void RowWriter::insertAs(const Table& table, model::StoryId story, std::int64_t row,
                         std::initializer_list<Cell> cells) {
    values_.assign(1, row);
    appendValues(table, cells, values_);
    values_.emplace_back(1);
    connection_.insertWith(table.insertRow, values_);
    noteInserted(table, story, row);
}

bool RowWriter::update(const Table& table, model::StoryId story, std::int64_t row,
                       std::initializer_list<Cell> cells) {
    std::string columns;
    std::string assignments;
    for (const auto& cell : cells) {
        columns += fmt::format(", {}", cell.column);
    }
    RowEntry entry{.kind = RowEntry::Kind::Updated, .table = &table, .row = row, .story = story};
    std::vector<Value> values;
    {
        auto now = connection_.query(
            fmt::format("SELECT version{} FROM {} WHERE id = $1", columns, table.name), row);
        if (!now.next()) {
            throwMissing(table, row);
        }
        entry.oldVersion = now.integer(0);
        int column = 0;
        for (const auto& cell : cells) {
            const auto before = now.value(++column);
            if (!same(before, cell.value)) {
                entry.values.emplace_back(table.position(cell.column), before);
                values.push_back(cell.value);
                assignments += fmt::format("{} = ${}, ", cell.column, values.size());
            }
        }
        if (values.empty()) {
            return false;
        }
        entry.version = entry.oldVersion + 1;
        note(entry);  // while the earlier values are at hand
    }
    values.emplace_back(row);
    connection_.execWith(fmt::format("UPDATE {} SET {}version = version + 1 WHERE id = ${}", table.name,
                                     assignments, values.size()),
                         values);
    return true;
}

void RowWriter::remove(const Table& table, model::StoryId story, std::int64_t row) {
    {
        auto now = connection_.query(table.select, row);
        if (!now.next()) {
            throwMissing(table, row);
        }
        RowEntry entry{.kind = RowEntry::Kind::Removed,
                       .table = &table,
                       .row = row,
                       .story = story,
                       .version = now.integer(0)};
        if (undoable_) {
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                entry.values.emplace_back(i, now.value(static_cast<int>(i) + 1));
            }
        }
        note(entry);
    }
    connection_.exec(table.remove, row);
}

}  // namespace vertelwerk::store
