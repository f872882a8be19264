#include "vertelwerk/store/identifier_decisions.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"

#include "store/row_writer.h"
#include "store/set_apart.h"
#include "store/trust_tables.h"

namespace vertelwerk::store {

using base::Result;
using model::StoryId;

base::Status leaveIdentifier(UnitOfWork& work, StoryId story, std::string_view kind, std::string_view words) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (const auto head = storyHead(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        const auto folded = text::folded(words);
        const auto known = rows.connection().integer(
            "SELECT id FROM identifier_decision WHERE story_id = $1 AND kind = $2 AND folded = $3", story,
            kind, folded);
        if (!known) {
            rows.insert(tables::identifierDecision, story,
                        {{"story_id", story},
                         {"kind", kind},
                         {"folded", folded},
                         {"coder_id", work.coder()},
                         {"decided_at", base::nowMs()}});
        }
        return {};
    });
}

Result<LeftIdentifiers> leftIdentifiers(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<LeftIdentifiers> {
        LeftIdentifiers left;
        auto row =
            connection.query("SELECT kind, folded FROM identifier_decision WHERE story_id = $1", story);
        while (row.next()) {
            left.emplace(row.text(0), row.text(1));
        }
        return left;
    });
}

}  // namespace vertelwerk::store
