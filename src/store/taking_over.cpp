#include "vertelwerk/store/taking_over.h"

#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"

namespace vertelwerk::store {
namespace {

base::Result<std::vector<Identity>> identities(Database& database, std::string_view sql) {
    return reading(database, [sql](Connection& connection) -> base::Result<std::vector<Identity>> {
        std::vector<Identity> all;
        auto row = connection.query(sql);
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.guid, one.name);
        }
        return all;
    });
}

}  // namespace

base::Result<std::optional<model::StoryId>> storyWithGuid(Database& database, std::string_view guid) {
    return reading(database, [guid](Connection& connection) -> base::Result<std::optional<model::StoryId>> {
        if (const auto id = connection.integer("SELECT id FROM story WHERE guid = $1", guid)) {
            return model::StoryId{*id};
        }
        return std::nullopt;
    });
}

base::Result<std::optional<model::NarratorId>> narratorNamed(Database& database, std::string_view name) {
    using Found = std::optional<model::NarratorId>;
    return reading(database, [name](Connection& connection) -> base::Result<Found> {
        const auto id = connection.integer("SELECT id FROM narrator WHERE folded = $1", text::folded(name));
        return id ? Found(model::NarratorId{*id}) : std::nullopt;
    });
}

base::Result<std::vector<Identity>> coderIdentities(Database& database) {
    return identities(database, "SELECT guid, name FROM coder ORDER BY id");
}

base::Result<std::vector<Identity>> narratorIdentities(Database& database) {
    return identities(database, "SELECT guid, label FROM narrator ORDER BY id");
}

}  // namespace vertelwerk::store
