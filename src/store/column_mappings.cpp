#include "vertelwerk/store/column_mappings.h"

#include "vertelwerk/base/ids.h"

#include "store/database_impl.h"

namespace vertelwerk::store {

base::Status rememberMapping(Database& database, std::string_view signature, std::string_view mapping) {
    return atBorder(database, [&](Connection& connection) -> base::Status {
        if (!database.writable()) {
            return base::fail(readOnlyError(database.path()));
        }
        connection.exec(
            "INSERT INTO column_mapping (signature, mapping, used_at) VALUES ($1, $2, $3)"
            " ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at",
            signature, mapping, base::nowMs());
        return {};
    });
}

base::Result<std::map<std::string, std::string>> rememberedMappings(Database& database) {
    return reading(database, [](Connection& connection) -> base::Result<std::map<std::string, std::string>> {
        std::map<std::string, std::string> mappings;
        auto row = connection.query("SELECT signature, mapping FROM column_mapping");
        while (row.next()) {
            std::string signature;
            std::string mapping;
            row.read(signature, mapping);
            mappings.emplace(std::move(signature), std::move(mapping));
        }
        return mappings;
    });
}

}  // namespace vertelwerk::store
