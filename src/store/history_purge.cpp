#include "store/history_purge.h"

#include "store/connection.h"
#include "store/row_log.h"

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

/// What a portion is without a story.
struct Purged {
    bool held = false;          ///< whether there was anything of the story
    bool worthUndoing = false;  ///< whether something is left that is more than a row that others share
    std::string entries;
};

Purged without(std::string_view portion, model::StoryId story) {
    Purged purged;
    RowLog kept(RowLog::Portions::One);
    for (const auto& entry : decodeEntries(portion)) {
        if (entry.story == story) {
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

void purgeStep(Connection& connection, std::int64_t step, model::StoryId story) {
    bool held = false;
    bool worthUndoing = false;
    for (const auto portion : ids(connection.query("SELECT id FROM undo_portion WHERE step_id = $1", step))) {
        Purged purged;
        {
            auto row = connection.query("SELECT entries FROM undo_portion WHERE id = $1", portion);
            purged = row.next() ? without(row.blob(0), story) : Purged{};
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

}  // namespace

void forgetInHistory(Connection& connection, model::StoryId story) {
    for (const auto step : ids(connection.query("SELECT id FROM undo_step"))) {
        purgeStep(connection, step, story);
    }
}

}  // namespace vertelwerk::store
