#include "vertelwerk/store/summaries.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/normalise.h"

#include "store/code_rows.h"
#include "store/filter_sql.h"
#include "store/set_apart.h"
#include "store/told_words.h"

namespace vertelwerk::store {

using base::Result;

base::Status setSummary(UnitOfWork& work, model::StoryId story, model::CodeId code, std::string_view words) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        auto& connection = rows.connection();
        if (const auto head = workableStory(connection, story); !head) {
            return base::fail(head.error());
        }
        if (!connection.integer("SELECT id FROM code WHERE id = $1", code)) {
            return base::fail(noCode(code));
        }
        const auto normal = text::normalise(words);
        if (!normal) {
            return base::fail(normal.error());
        }
        const auto tidy = text::trimmed(*normal);
        const auto held =
            connection.integer("SELECT id FROM summary WHERE story_id = $1 AND code_id = $2", story, code);
        if (held && tidy.empty()) {
            rows.remove(tables::summary, story, *held);
        } else if (held) {
            if (rows.update(tables::summary, story, *held, {{"text", tidy}})) {
                rows.update(tables::summary, story, *held,
                            {{"coder_id", work.coder()}, {"changed_at", base::nowMs()}});
            }
        } else if (!tidy.empty()) {
            const auto guid = base::newGuid();
            rows.insert(tables::summary, story,
                        {{"guid", guid},
                         {"story_id", story},
                         {"code_id", code},
                         {"text", tidy},
                         {"coder_id", work.coder()},
                         {"changed_at", base::nowMs()}});
        }
        return {};
    });
}

Result<std::vector<Summary>> summaries(Database& database, const model::StoryFilter& filter) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<Summary>> {
        SqlText sql;
        sql.add(
            "SELECT story_id, code_id, text, coder.name, changed_at FROM summary"
            " JOIN story ON story.id = story_id JOIN coder ON coder.id = summary.coder_id WHERE 1 = 1");
        addFilter(sql, connection, filter);
        addNotSetApart(sql);
        sql.add(" ORDER BY story_id, code_id");
        return rowsOf(sql.query(connection), &Summary::story, &Summary::code, &Summary::text, &Summary::coder,
                      &Summary::changedAt);
    });
}

Result<std::vector<PassageCount>> countPassages(Database& database, const model::StoryFilter& filter) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<PassageCount>> {
        SqlText sql;
        sql.add(
            "SELECT passage.story_id, passage.code_id, count(*) FROM passage"
            " JOIN story ON story.id = passage.story_id WHERE 1 = 1");
        addFilter(sql, connection, filter);
        addNotSetApart(sql);
        addTold(sql);
        sql.add(" GROUP BY passage.code_id, passage.story_id ORDER BY passage.story_id, passage.code_id");
        return rowsOf(sql.query(connection), &PassageCount::story, &PassageCount::code,
                      &PassageCount::passages);
    });
}

}  // namespace vertelwerk::store
