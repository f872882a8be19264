#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/codebook_edit.h"

#include "store/code_rows.h"
#include "store/decoded.h"
#include "store/memo_rows.h"

#include <algorithm>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::CodeId;
using model::PassageId;
using model::StoryId;
using model::Valence;

struct Row {
    PassageId id;
    StoryId story;
    CodeId code;
    model::CoderId coder;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::string valence;
    std::string memo;
};

constexpr std::string_view rowSql =
    "SELECT passage.id, passage.story_id, passage.code_id, passage.coder_id, begin_cp, end_cp, valence,"
    " coalesce(memo.text, '') FROM passage LEFT JOIN memo ON memo.passage_id = passage.id";

std::vector<Row> readAll(Query query) {
    return rowsOf(std::move(query), &Row::id, &Row::story, &Row::code, &Row::coder, &Row::begin, &Row::end,
                  &Row::valence, &Row::memo);
}

/// Of two judgements on the same words: mixed when they differ.
Valence both(Valence a, Valence b) {
    if (a == Valence::None || a == b) {
        return b;
    }
    return b == Valence::None ? a : Valence::Mixed;
}

std::string both(const std::string& a, const std::string& b) {
    if (a.empty() || a == b) {
        return b;
    }
    return b.empty() ? a : a + "\n\n" + b;
}

/// The passage of the same coder that has `into` on the same words. Passages that lost their words wait
/// for review each on their own.
std::optional<Row> twinOf(Connection& connection, const Row& row, CodeId into) {
    if (row.begin == row.end) {
        return std::nullopt;
    }
    auto all = readAll(connection.query(
        std::string(rowSql) +
            " WHERE passage.story_id = $1 AND begin_cp = $2 AND end_cp = $3 AND passage.code_id = $4"
            " AND passage.coder_id = $5 AND passage.id <> $6 ORDER BY passage.id",
        row.story, row.begin, row.end, into, row.coder, row.id));
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

void join(RowWriter& rows, const Row& gone, const Row& kept) {
    const auto valence = both(valenceFromStored(kept.valence), valenceFromStored(gone.valence));
    const auto memo = both(kept.memo, gone.memo);
    writePassageMemo(rows, gone.story, gone.id, {}, gone.coder);
    rows.remove(tables::passage, gone.story, gone.id.value);
    rows.update(tables::passage, kept.story, kept.id.value, {{"valence", valenceWord(valence)}});
    writePassageMemo(rows, kept.story, kept.id, memo, kept.coder);
}

Recoded recodeAll(RowWriter& rows, const std::vector<Row>& all, CodeId into) {
    Recoded done;
    for (const auto& row : all) {
        if (row.code == into) {
            continue;
        }
        if (const auto twin = twinOf(rows.connection(), row, into)) {
            join(rows, row, *twin);
            ++done.joined;
        } else {
            rows.update(tables::passage, row.story, row.id.value, {{"code_id", into}});
            ++done.moved;
        }
    }
    return done;
}

std::vector<std::pair<std::int64_t, std::int64_t>> pairs(Query query) {
    std::vector<std::pair<std::int64_t, std::int64_t>> all;
    while (query.next()) {
        all.emplace_back(query.integer(0), query.integer(1));
    }
    return all;
}

void moveLinks(RowWriter& rows, CodeId from, CodeId into) {
    auto& connection = rows.connection();
    for (const auto& [link, indicator] :
         pairs(connection.query("SELECT id, indicator_id FROM link WHERE code_id = $1", from))) {
        if (connection.integer("SELECT id FROM link WHERE code_id = $1 AND indicator_id = $2", into,
                               indicator)) {
            rows.remove(tables::link, {}, link);
        } else {
            rows.update(tables::link, {}, link, {{"code_id", into}});
        }
    }
}

std::string summaryText(Connection& connection, std::int64_t summary) {
    auto row = connection.query("SELECT text FROM summary WHERE id = $1", summary);
    return row.next() ? std::string(row.text(0)) : std::string();
}

void moveSummaries(RowWriter& rows, CodeId from, CodeId into) {
    auto& connection = rows.connection();
    for (const auto& [summary, storyRow] :
         pairs(connection.query("SELECT id, story_id FROM summary WHERE code_id = $1", from))) {
        const StoryId story{storyRow};
        const auto held =
            connection.integer("SELECT id FROM summary WHERE code_id = $1 AND story_id = $2", into, story);
        if (held) {
            const auto text = both(summaryText(connection, *held), summaryText(connection, summary));
            rows.remove(tables::summary, story, summary);
            rows.update(tables::summary, story, *held, {{"text", text}});
        } else {
            rows.update(tables::summary, story, summary, {{"code_id", into}});
        }
    }
}

void moveMemos(RowWriter& rows, CodeId from, CodeId into) {
    for (const auto& [memo, code] :
         pairs(rows.connection().query("SELECT id, code_id FROM memo WHERE code_id = $1", from))) {
        rows.update(tables::memo, {}, memo, {{"code_id", into}});
    }
}

bool isBeneath(const std::vector<model::Code>& codes, CodeId code, CodeId above) {
    auto at = std::ranges::find(codes, code, &model::Code::id);
    while (at != codes.end() && at->parent) {
        if (at->parent == above) {
            return true;
        }
        at = std::ranges::find(codes, at->parent, &model::Code::id);
    }
    return false;
}

void moveChildren(RowWriter& rows, const std::vector<model::Code>& codes, CodeId from, CodeId into) {
    int last = 0;
    for (const auto& code : codes) {
        last = code.parent == into ? std::max(last, code.ordinal) : last;
    }
    const auto book = [&codes](CodeId id) {
        const auto found = std::ranges::find(codes, id, &model::Code::id);
        return found == codes.end() ? model::CodebookId{} : found->codebook;
    };
    // Another codebook's code cannot take them: they go out of use with their own.
    if (book(from) != book(into)) {
        const auto now = base::nowMs();
        for (const auto& code : codes) {
            if (!code.retired && isBeneath(codes, code.id, from)) {
                rows.update(tables::code, {}, code.id.value, {{"retired_at", now}});
            }
        }
        return;
    }
    for (const auto& code : codes) {
        if (code.parent == from) {
            rows.update(tables::code, {}, code.id.value, {{"parent_id", into}, {"ordinal", ++last}});
        }
    }
}

}  // namespace

Result<Recoded> mergeCodes(UnitOfWork& work, CodeId from, CodeId into) {
    return writing(work, [&](RowWriter& rows) -> Result<Recoded> {
        auto& connection = rows.connection();
        for (const auto code : {from, into}) {
            if (const auto usable = checkUsable(connection, code); !usable) {
                return base::fail(usable.error());
            }
        }
        const auto codes = readCodes(connection);
        if (from == into || isBeneath(codes, into, from)) {
            return base::fail(ErrorCode::Invalid,
                              msg("A code cannot be merged into itself or into what stands beneath it."),
                              msg("Choose another code, or merge the other way round."));
        }
        const auto done =
            recodeAll(rows,
                      readAll(connection.query(
                          std::string(rowSql) + " WHERE passage.code_id = $1 ORDER BY passage.id", from)),
                      into);
        moveLinks(rows, from, into);
        moveSummaries(rows, from, into);
        moveMemos(rows, from, into);
        moveChildren(rows, codes, from, into);
        rows.update(tables::code, {}, from.value, {{"retired_at", base::nowMs()}, {"merged_into", into}});
        return done;
    });
}

Result<Recoded> recode(UnitOfWork& work, std::span<const PassageId> passages, CodeId into) {
    return writing(work, [&](RowWriter& rows) -> Result<Recoded> {
        if (const auto usable = checkUsable(rows.connection(), into); !usable) {
            return base::fail(usable.error());
        }
        for (const auto passage : passages) {
            if (!rows.connection().integer("SELECT id FROM passage WHERE id = $1", passage)) {
                return base::fail(ErrorCode::NotFound, msg("There is no passage {0}.", passage.value),
                                  msg("List the passages to see which there are."));
            }
        }
        Recoded done;
        for (const auto passage : passages) {
            // One at a time: joining one may change the next.
            const auto one = recodeAll(
                rows,
                readAll(rows.connection().query(std::string(rowSql) + " WHERE passage.id = $1", passage)),
                into);
            done.moved += one.moved;
            done.joined += one.joined;
        }
        return done;
    });
}

}  // namespace vertelwerk::store
