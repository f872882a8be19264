#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;

base::Result<model::CoderId> ensureCoder(Database& database, std::string_view name) {
    const auto shown = text::trimmed(name);
    const auto folded = text::folded(shown);
    if (folded.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A coder needs a name."), msg("Give a name or initials."));
    }
    return atBorder(database, [&](Connection& connection) -> base::Result<model::CoderId> {
        constexpr std::string_view find = "SELECT id FROM coder WHERE folded = $1";
        if (const auto found = connection.integer(find, folded)) {
            return model::CoderId{*found};
        }
        if (!database.writable()) {
            return base::fail(readOnlyError(database.path()));
        }
        connection.exec(
            "INSERT INTO coder (guid, name, folded) VALUES ($1, $2, $3) ON CONFLICT (folded) DO NOTHING",
            base::newGuid(), shown, folded);
        return model::CoderId{connection.integer(find, folded).value_or(0)};
    });
}

}  // namespace vertelwerk::store
