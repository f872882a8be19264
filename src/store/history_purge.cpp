#include "store/history_purge.h"

#include "store/connection.h"
#include "store/row_log.h"

#include <algorithm>
#include <vector>

namespace vertelwerk::store {
namespace {

std::vector<std::int64_t> portionIds(Connection& connection) {
    std::vector<std::int64_t> ids;
    auto row = connection.query("SELECT id FROM undo_portion ORDER BY id");
    while (row.next()) {
        ids.push_back(row.integer(0));
    }
    return ids;
}

/// The portion's entries without the story's; nothing when there were none.
std::optional<std::string> without(std::string_view portion, model::StoryId story) {
    const auto entries = decodeEntries(portion);
    const auto ofStory = [story](const RowEntry& entry) { return entry.story == story; };
    if (std::ranges::none_of(entries, ofStory)) {
        return std::nullopt;
    }
    RowLog kept(RowLog::Portions::One);
    for (const auto& entry : entries) {
        if (!ofStory(entry)) {
            kept.add(entry);
        }
    }
    auto portions = kept.take();
    return portions.empty() ? std::string() : std::move(portions.front());
}

}  // namespace

void forgetInHistory(Connection& connection, model::StoryId story) {
    for (const auto id : portionIds(connection)) {
        std::optional<std::string> kept;
        {
            auto row = connection.query("SELECT entries FROM undo_portion WHERE id = $1", id);
            kept = row.next() ? without(row.blob(0), story) : std::nullopt;
        }
        if (kept && kept->empty()) {
            connection.exec("DELETE FROM undo_portion WHERE id = $1", id);
        } else if (kept) {
            connection.exec("UPDATE undo_portion SET entries = $1 WHERE id = $2", Blob{*kept}, id);
        }
    }
    connection.exec(
        "DELETE FROM undo_step WHERE NOT EXISTS"
        " (SELECT 1 FROM undo_portion WHERE undo_portion.step_id = undo_step.id)");
}

}  // namespace vertelwerk::store
