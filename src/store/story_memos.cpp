#include "vertelwerk/store/story_memos.h"

#include "store/database_impl.h"

namespace vertelwerk::store {

base::Result<std::vector<model::StoryId>> storiesWithMemo(Database& database) {
    return reading(database, [](Connection& connection) -> base::Result<std::vector<model::StoryId>> {
        std::vector<model::StoryId> ids;
        auto row = connection.query(
            "SELECT DISTINCT story_id FROM memo WHERE story_id IS NOT NULL ORDER BY story_id");
        while (row.next()) {
            row.read(ids.emplace_back());
        }
        return ids;
    });
}

}  // namespace vertelwerk::store
