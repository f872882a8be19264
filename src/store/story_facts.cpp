#include "vertelwerk/store/story_facts.h"

#include "store/database_impl.h"
#include "store/filter_sql.h"

namespace vertelwerk::store {

base::Result<std::map<model::StoryId, std::vector<model::Attribute>>> storyAttributes(Database& database) {
    using Attributes = std::map<model::StoryId, std::vector<model::Attribute>>;
    return reading(database, [](Connection& connection) -> base::Result<Attributes> {
        SqlText sql;
        sql.add(
            "SELECT story.id, attribute.name, held.value FROM story_attribute held"
            " JOIN attribute ON attribute.id = held.attribute_id JOIN story ON story.id = held.story_id"
            " WHERE 1 = 1");
        addNotSetApart(sql);
        sql.add(" ORDER BY story.id, held.ordinal");
        Attributes all;
        auto row = sql.query(connection);
        while (row.next()) {
            all[model::StoryId{row.integer(0)}].push_back(
                {std::string(row.text(1)), std::string(row.text(2))});
        }
        return all;
    });
}

}  // namespace vertelwerk::store
