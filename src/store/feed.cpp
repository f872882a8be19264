#include "vertelwerk/store/history.h"

#include "store/database_impl.h"
#include "store/sql_text.h"

namespace vertelwerk::store {
namespace {

using base::Result;

std::vector<Change> readChanges(Query row) {
    return rowsOf(std::move(row), &Change::seq, &Change::token, &Change::story);
}

}  // namespace

Result<Change> lastChange(Database& database) {
    return reading(database, [](Connection& connection) -> Result<Change> {
        const auto last = readChanges(connection.query(
            "SELECT seq, token, coalesce(story_id, 0) FROM change ORDER BY seq DESC LIMIT 1"));
        return last.empty() ? Change{} : last.front();
    });
}

Result<std::optional<Change>> changeAt(Database& database, std::int64_t seq) {
    return reading(database, [seq](Connection& connection) -> Result<std::optional<Change>> {
        const auto found = readChanges(
            connection.query("SELECT seq, token, coalesce(story_id, 0) FROM change WHERE seq = $1", seq));
        return found.empty() ? std::nullopt : std::optional(found.front());
    });
}

Result<std::vector<Change>> changesAfter(Database& database, std::int64_t seq, std::size_t limit) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<Change>> {
        return readChanges(
            connection.query("SELECT seq, token, coalesce(story_id, 0) FROM change WHERE seq > $1"
                             " ORDER BY seq LIMIT $2",
                             seq, sqlLimit(limit)));
    });
}

}  // namespace vertelwerk::store
