#include "store/history_purge.h"

#include "store/connection.h"
#include "store/row_log.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace vertelwerk::store {
namespace {

std::vector<std::int64_t> ids(Query row) {
    std::vector<std::int64_t> all;
    while (row.next()) {
        all.push_back(row.integer(0));
    }
    return all;
}

/// What a portion is without some rows.
struct Purged {
    bool held = false;          ///< whether there was anything of them
    bool worthUndoing = false;  ///< whether something is left that is more than a row that others share
    std::string entries;
};

using Test = std::function<bool(const RowEntry&)>;

Purged without(std::string_view portion, const Test& isOf) {
    Purged purged;
    RowLog kept(RowLog::Portions::One);
    for (const auto& entry : decodeEntries(portion)) {
        if (isOf(entry)) {
            purged.held = true;
        } else {
            purged.worthUndoing = purged.worthUndoing || entry.table->sharedBy.empty();
            kept.add(entry);
        }
    }
    if (auto portions = kept.take(); !portions.empty()) {
        purged.entries = std::move(portions.front());
    }
    return purged;
}

void dropStep(Connection& connection, std::int64_t step) {
    connection.exec("DELETE FROM undo_portion WHERE step_id = $1", step);
    connection.exec("DELETE FROM undo_step WHERE id = $1", step);
}

void purgeStep(Connection& connection, std::int64_t step, const Test& isOf) {
    bool held = false;
    bool worthUndoing = false;
    for (const auto portion : ids(connection.query("SELECT id FROM undo_portion WHERE step_id = $1", step))) {
        Purged purged;
        {
            auto row = connection.query("SELECT entries FROM undo_portion WHERE id = $1", portion);
            purged = row.next() ? without(row.blob(0), isOf) : Purged{};
        }
        held = held || purged.held;
        worthUndoing = worthUndoing || purged.worthUndoing;
        if (purged.held) {
            connection.exec("UPDATE undo_portion SET entries = $1 WHERE id = $2", Blob{purged.entries},
                            portion);
        }
    }
    if (held && !worthUndoing) {
        dropStep(connection, step);
    }
}

void purge(Connection& connection, const Test& isOf) {
    for (const auto step : ids(connection.query("SELECT id FROM undo_step"))) {
        purgeStep(connection, step, isOf);
    }
}

/// Table and column to the table that the column refers to.
using Columns = std::map<std::pair<std::string, std::string>, std::string>;

Columns referringColumns(const Referrers& referrers) {
    Columns columns;
    for (const auto& [table, by] : referrers) {
        for (const auto& referrer : by) {
            columns.emplace(std::pair(referrer.table, referrer.column), table);
        }
    }
    return columns;
}

/// Whether a row held a reference to one of `removed`.
bool refersTo(const RowEntry& entry, const Columns& columns, const std::set<RowKey>& removed) {
    const std::string table(entry.table->name);
    return std::ranges::any_of(entry.values, [&](const auto& value) {
        const auto found = columns.find({table, std::string(entry.table->columns[value.first])});
        const auto* row = std::get_if<std::int64_t>(&value.second.get());
        return found != columns.end() && row != nullptr && removed.contains({found->second, *row});
    });
}

}  // namespace

void forgetInHistory(Connection& connection, model::StoryId story, const std::vector<WordChange>& words) {
    const auto folded = foldedChanges(words);
    const auto holds = [&](const RowEntry& entry) {
        return std::ranges::any_of(entry.values, [&](const auto& value) {
            const auto* held = std::get_if<std::string_view>(&value.second.get());
            if (held == nullptr) {
                return false;
            }
            const std::string text(*held);
            return changedInAnyCase(text, words) != text || changed(text, folded) != text;
        });
    };
    const auto ofNoOther = [](const RowEntry& entry) {
        return !entry.story || !entry.table->sharedBy.empty();
    };
    std::set<RowKey> rows;
    purge(connection, [&](const RowEntry& entry) {
        if (ofNoOther(entry) && holds(entry)) {
            rows.emplace(entry.table->name, entry.row);
        }
        return false;
    });
    purge(connection, [&](const RowEntry& entry) {
        return entry.story == story || rows.contains({std::string(entry.table->name), entry.row});
    });
}

void forgetInHistory(Connection& connection, const Eraser& erased, const std::set<RowKey>& changed,
                     const Traces& traces) {
    const auto columns = referringColumns(erased.referrers());
    const auto& removed = erased.removed();
    purge(connection, [&](const RowEntry& entry) {
        const RowKey key(entry.table->name, entry.row);
        return removed.contains({"story", entry.story.value}) || removed.contains(key) ||
               changed.contains(key) || refersTo(entry, columns, removed) || traces.isQuotedIn(entry);
    });
}

}  // namespace vertelwerk::store
