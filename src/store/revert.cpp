#include "store/revert.h"

#include "store/code_rows.h"
#include "store/commit.h"
#include "store/row_writer.h"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;
using base::Status;

base::Error staleStep(model::StoryId story) {
    const auto what =
        story ? msg("This step cannot be taken back or done again: story {0} has changed since.", story.value)
              : msg("This step cannot be taken back or done again: what it concerns has "
                    "changed since.");
    return {ErrorCode::Stale,
            what,
            {},
            msg("Nothing was changed. Make the correction yourself; later steps can still be undone.")};
}

Status Reverter::revert(std::int64_t step) {
    std::vector<std::int64_t> portions;
    {
        auto row = connection_.query("SELECT id FROM undo_portion WHERE step_id = $1 ORDER BY id DESC", step);
        while (row.next()) {
            portions.push_back(row.integer(0));
        }
    }
    for (const auto portion : portions) {
        {
            auto row = connection_.query("SELECT entries FROM undo_portion WHERE id = $1", portion);
            if (row.next()) {
                if (const auto reverted = revertPortion(row.blob(0)); !reverted) {
                    return reverted;
                }
            }
        }
        connection_.exec("DELETE FROM undo_portion WHERE id = $1", portion);
        writePortions(connection_, step, inverse_.take());
    }
    return {};
}

Status Reverter::revertPortion(std::string_view portion) {
    const auto entries = decodeEntries(portion);
    for (const auto& entry : std::views::reverse(entries)) {
        if (const auto reverted = revertEntry(entry); !reverted) {
            return reverted;
        }
    }
    return {};
}

Status Reverter::revertEntry(const RowEntry& entry) {
    touched_.add(*entry.table, entry.story);
    noteRenamed(connection_, entry, touched_);
    ++rows_;
    switch (entry.kind) {
        case RowEntry::Kind::Inserted:
            return takeAway(entry);
        case RowEntry::Kind::Removed:
            return putBack(entry);
        case RowEntry::Kind::Updated:
            return changeBack(entry);
    }
    throwCorrupt("an undo step holds an unknown kind of row");
}

bool Reverter::stillUsed(const RowEntry& entry) {
    return std::ranges::any_of(entry.table->sharedBy, [&](const Table::Reference& by) {
        return connection_
            .integer(fmt::format("SELECT 1 FROM {} WHERE {} = $1 LIMIT 1", by.table, by.column), entry.row)
            .has_value();
    });
}

Status Reverter::takeAway(const RowEntry& entry) {
    {
        auto now = connection_.query(entry.table->select, entry.row);
        if (!now.next()) {
            return base::fail(staleStep(entry.story));
        }
        if (stillUsed(entry)) {
            return {};  // others rest on it by now; it stays for good
        }
        if (now.integer(0) != entry.version) {
            return base::fail(staleStep(entry.story));
        }
        RowEntry removed{.kind = RowEntry::Kind::Removed,
                         .table = entry.table,
                         .row = entry.row,
                         .story = entry.story,
                         .version = entry.version};
        for (std::size_t i = 0; i < entry.table->columns.size(); ++i) {
            removed.values.emplace_back(i, now.value(static_cast<int>(i) + 1));
        }
        inverse_.add(removed);
    }
    connection_.exec(entry.table->remove, entry.row);
    return {};
}

Status Reverter::putBack(const RowEntry& entry) {
    if (connection_.integer(entry.table->selectVersion, entry.row)) {
        return base::fail(staleStep(entry.story));
    }
    std::vector<Value> values{entry.row};
    for (const auto& [column, value] : entry.values) {
        values.push_back(value);
    }
    values.emplace_back(entry.version);
    // A row that an earlier version of the program removed lacks the columns that came since.
    connection_.insertWith(entry.table->insertRowOf(entry.values.size()), values);
    inverse_.add({.kind = RowEntry::Kind::Inserted,
                  .table = entry.table,
                  .row = entry.row,
                  .story = entry.story,
                  .version = entry.version});
    return {};
}

Status Reverter::changeBack(const RowEntry& entry) {
    std::string columns;
    std::string assignments;
    std::vector<Value> values;
    for (const auto& [column, value] : entry.values) {
        values.push_back(value);
        columns += fmt::format(", {}", entry.table->columns[column]);
        assignments += fmt::format("{} = ${}, ", entry.table->columns[column], values.size());
    }
    {
        auto now = connection_.query(
            fmt::format("SELECT version{} FROM {} WHERE id = $1", columns, entry.table->name), entry.row);
        if (!now.next() || now.integer(0) != entry.version) {
            return base::fail(staleStep(entry.story));
        }
        RowEntry back{.kind = RowEntry::Kind::Updated,
                      .table = entry.table,
                      .row = entry.row,
                      .story = entry.story,
                      .version = entry.oldVersion,
                      .oldVersion = entry.version};
        int column = 0;
        for (const auto& [position, value] : entry.values) {
            back.values.emplace_back(position, now.value(++column));
        }
        inverse_.add(back);
    }
    values.emplace_back(entry.oldVersion);
    values.emplace_back(entry.row);
    connection_.execWith(fmt::format("UPDATE {} SET {}version = ${} WHERE id = ${}", entry.table->name,
                                     assignments, values.size() - 1, values.size()),
                         values);
    return {};
}

}  // namespace vertelwerk::store
