#include "vertelwerk/store/coder_work.h"

#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/filter_sql.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <algorithm>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using base::Status;
using model::CoderId;
using model::StoryId;

std::vector<model::Coder> readCoders(Connection& connection) {
    auto all = rowsOf(connection.query("SELECT id, guid, name FROM coder ORDER BY id"), &model::Coder::id,
                      &model::Coder::guid, &model::Coder::name);
    std::ranges::stable_sort(all, {}, [](const model::Coder& coder) { return text::sortKey(coder.name); });
    return all;
}

std::string listed(const std::vector<model::Coder>& coders) {
    std::string names;
    for (const auto& coder : coders) {
        names += names.empty() ? coder.name : ", " + coder.name;
    }
    return names;
}

/// Rows of stories that are not set apart, of a query that ends before its conditions.
template <typename Row, typename Read>
Result<std::vector<Row>> workable(Database& database, std::string_view select, std::string_view order,
                                  Read read) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<Row>> {
        SqlText sql;
        sql.add(select).add(" WHERE 1 = 1");
        addNotSetApart(sql);
        sql.add(order);
        std::vector<Row> rows;
        auto row = sql.query(connection);
        while (row.next()) {
            read(row, rows.emplace_back());
        }
        return rows;
    });
}

std::optional<std::int64_t> markOf(Connection& connection, StoryId story, CoderId coder) {
    return connection.integer("SELECT id FROM done_mark WHERE story_id = $1 AND coder_id = $2", story, coder);
}

std::optional<std::int64_t> assignmentOf(Connection& connection, StoryId story, CoderId coder) {
    return connection.integer("SELECT id FROM assignment WHERE story_id = $1 AND coder_id = $2", story,
                              coder);
}

}  // namespace

Result<std::vector<model::Coder>> coders(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<model::Coder>> {
        return readCoders(connection);
    });
}

Result<model::Coder> resolveCoder(Database& database, std::string_view name) {
    return reading(database, [name](Connection& connection) -> Result<model::Coder> {
        auto all = readCoders(connection);
        const auto wanted = text::folded(name);
        const auto found = std::ranges::find_if(
            all, [&wanted](const model::Coder& coder) { return text::folded(coder.name) == wanted; });
        if (found == all.end()) {
            return base::fail(ErrorCode::NotFound, msg("There is no coder {0}.", name),
                              all.empty() ? msg("Nobody has coded in this project yet.")
                                          : msg("Use one of these: {0}.", listed(all)));
        }
        return std::move(*found);
    });
}

Status markDone(UnitOfWork& work, StoryId story, CoderId coder, bool done) {
    return writing(work, [&](RowWriter& rows) -> Status {
        if (const auto head = workableStory(rows.connection(), story); !head) {
            return base::fail(head.error());
        }
        const auto held = markOf(rows.connection(), story, coder);
        if (done && !held) {
            rows.insert(tables::doneMark, story,
                        {{"story_id", story}, {"coder_id", coder}, {"done_at", base::nowMs()}});
        } else if (!done && held) {
            rows.remove(tables::doneMark, story, *held);
        }
        return {};
    });
}

Result<std::vector<DoneMark>> doneMarks(Database& database) {
    return workable<DoneMark>(
        database,
        "SELECT done_mark.story_id, done_mark.coder_id, done_at FROM done_mark"
        " JOIN story ON story.id = done_mark.story_id",
        " ORDER BY done_mark.story_id, done_mark.coder_id",
        [](const Query& row, DoneMark& mark) { row.read(mark.story, mark.coder, mark.doneAt); });
}

Status assign(UnitOfWork& work, const Assignment& assignment) {
    return writing(work, [&](RowWriter& rows) -> Status {
        if (const auto head = workableStory(rows.connection(), assignment.story); !head) {
            return base::fail(head.error());
        }
        const int blind = assignment.blind ? 1 : 0;
        if (const auto held = assignmentOf(rows.connection(), assignment.story, assignment.coder)) {
            rows.update(tables::assignment, assignment.story, *held, {{"blind", blind}});
        } else {
            rows.insert(tables::assignment, assignment.story,
                        {{"story_id", assignment.story},
                         {"coder_id", assignment.coder},
                         {"blind", blind},
                         {"assigned_by", work.coder()},
                         {"assigned_at", base::nowMs()}});
        }
        return {};
    });
}

Status unassign(UnitOfWork& work, StoryId story, CoderId coder) {
    return writing(work, [&](RowWriter& rows) -> Status {
        if (const auto held = assignmentOf(rows.connection(), story, coder)) {
            rows.remove(tables::assignment, story, *held);
        }
        return {};
    });
}

Result<std::vector<Assignment>> assignments(Database& database) {
    return workable<Assignment>(
        database,
        "SELECT assignment.story_id, assignment.coder_id, blind FROM assignment"
        " JOIN story ON story.id = assignment.story_id",
        " ORDER BY assignment.story_id, assignment.coder_id",
        [](const Query& row, Assignment& one) { row.read(one.story, one.coder, one.blind); });
}

Result<std::vector<CodedStory>> codedStories(Database& database) {
    return workable<CodedStory>(
        database,
        "SELECT counted.story_id, counted.coder_id, counted.n FROM (SELECT story_id, coder_id, count(*) AS n"
        " FROM passage WHERE needs_review = 0 GROUP BY story_id, coder_id) AS counted"
        " JOIN story ON story.id = counted.story_id",
        " ORDER BY counted.story_id, counted.coder_id",
        [](const Query& row, CodedStory& one) { row.read(one.story, one.coder, one.passages); });
}

}  // namespace vertelwerk::store
