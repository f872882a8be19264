#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/indicators.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/row_writer.h"

namespace vertelwerk::store {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::LinkId;

Result<LinkId> link(UnitOfWork& work, const model::Link& link) {
    const auto assumption = text::trimmed(link.assumption);
    if (assumption.empty()) {
        return base::fail(ErrorCode::Invalid, msg("A link needs its assumption."),
                          msg("Say in a sentence why this indicator tells something about this theme."));
    }
    return writing(work, [&](RowWriter& rows) -> Result<LinkId> {
        auto& connection = rows.connection();
        if (!connection.integer("SELECT id FROM code WHERE id = $1", link.code)) {
            return base::fail(ErrorCode::NotFound, msg("There is no code {0}.", link.code.value),
                              msg("List the codebook to see which codes there are."));
        }
        if (!connection.integer("SELECT id FROM indicator WHERE id = $1", link.indicator)) {
            return base::fail(ErrorCode::NotFound, msg("There is no indicator {0}.", link.indicator.value),
                              msg("List the indicators to see which there are."));
        }
        const auto held = connection.integer("SELECT id FROM link WHERE code_id = $1 AND indicator_id = $2",
                                             link.code, link.indicator);
        if (held) {
            rows.update(
                tables::link, {}, *held,
                {{"assumption", assumption}, {"expected", toKey(link.expected)}, {"coder_id", work.coder()}});
            return LinkId{*held};
        }
        const auto guid = base::newGuid();
        return LinkId{rows.insert(tables::link, {},
                                  {{"guid", guid},
                                   {"code_id", link.code},
                                   {"indicator_id", link.indicator},
                                   {"assumption", assumption},
                                   {"expected", toKey(link.expected)},
                                   {"coder_id", work.coder()},
                                   {"created_at", base::nowMs()}})};
    });
}

base::Status unlink(UnitOfWork& work, LinkId link) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (!rows.connection().integer("SELECT id FROM link WHERE id = $1", link)) {
            return base::fail(ErrorCode::NotFound, msg("There is no link {0}.", link.value),
                              msg("List the links to see which there are."));
        }
        rows.remove(tables::link, {}, link.value);
        return {};
    });
}

Result<std::vector<model::Link>> links(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<model::Link>> {
        std::vector<model::Link> all;
        auto row =
            connection.query("SELECT id, code_id, indicator_id, assumption, expected FROM link ORDER BY id");
        std::string expected;
        while (row.next()) {
            auto& one = all.emplace_back();
            row.read(one.id, one.code, one.indicator, one.assumption, expected);
            one.expected = decoded(model::expectationFromKey(expected), expected);
        }
        return all;
    });
}

}  // namespace vertelwerk::store
