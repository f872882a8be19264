#include "vertelwerk/store/merging.h"

#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"

#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/memo_rows.h"
#include "store/row_writer.h"
#include "store/set_apart.h"

#include <optional>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;

struct Held {
    std::int64_t id = 0;
    model::Passage passage;
};

/// The passage here that this one is, by identity or by what it says.
std::optional<Held> heldAs(Connection& connection, const model::Passage& passage) {
    auto row = connection.query(
        "SELECT passage.id, story_id, code_id, coder_id, begin_cp, end_cp, valence FROM passage"
        " WHERE guid = $1 OR (story_id = $2 AND begin_cp = $3 AND end_cp = $4 AND code_id = $5"
        " AND coder_id = $6) ORDER BY CASE WHEN guid = $7 THEN 0 ELSE 1 END, passage.id",
        passage.guid, passage.story, passage.range.begin, passage.range.end, passage.code, passage.coder,
        passage.guid);
    if (!row.next()) {
        return std::nullopt;
    }
    Held held;
    auto& is = held.passage;
    row.read(held.id, is.story, is.code, is.coder, is.range.begin, is.range.end);
    is.valence = valenceFromStored(row.text(6));
    return held;
}

std::string memoOf(Connection& connection, std::int64_t passage) {
    auto row = connection.query("SELECT text FROM memo WHERE passage_id = $1", passage);
    return row.next() ? std::string(row.text(0)) : std::string();
}

bool isSame(Connection& connection, const Held& held, const model::Passage& passage) {
    const auto& is = held.passage;
    return is.story == passage.story && is.code == passage.code && is.coder == passage.coder &&
           is.range == passage.range && is.valence == passage.valence &&
           memoOf(connection, held.id) == passage.memo;
}

}  // namespace

Result<std::vector<StoryIdentity>> storyIdentities(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<StoryIdentity>> {
        SqlText sql;
        sql.add("SELECT story.id, story.guid, story.title, story.text_hash FROM story WHERE 1 = 1");
        addNotSetApart(sql);
        sql.add(" ORDER BY story.id");
        return rowsOf(sql.query(connection), &StoryIdentity::id, &StoryIdentity::guid, &StoryIdentity::title,
                      &StoryIdentity::textHash);
    });
}

Result<model::CoderId> ensureCoder(Database& database, const model::Coder& coder) {
    return atBorder(database, [&](Connection& connection) -> Result<model::CoderId> {
        if (const auto known = connection.integer("SELECT id FROM coder WHERE guid = $1", coder.guid)) {
            return model::CoderId{*known};
        }
        if (database.writable() && !coder.guid.empty() && !text::folded(coder.name).empty()) {
            connection.exec(
                "INSERT INTO coder (guid, name, folded) VALUES ($1, $2, $3) ON CONFLICT (folded) DO NOTHING",
                coder.guid, coder.name, text::folded(coder.name));
        }
        return ensureCoder(database, coder.name);
    });
}

Result<Merged> mergePassage(UnitOfWork& work, const model::Passage& passage) {
    return writing(work, [&](RowWriter& rows) -> Result<Merged> {
        auto& connection = rows.connection();
        const auto story = workableStory(connection, passage.story);
        if (!story) {
            return base::fail(story.error());
        }
        if (passage.range.empty() || passage.range.end > static_cast<std::size_t>(story->characters)) {
            return base::fail(ErrorCode::Invalid,
                              msg("The passage {0}-{1} lies beyond the text of story {2}.",
                                  passage.range.begin, passage.range.end, story->id.value),
                              msg("Make the package again from a copy with the same text."));
        }
        if (const auto held = heldAs(connection, passage)) {
            return isSame(connection, *held, passage) ? Merged::Present : Merged::Conflict;
        }
        const auto id = rows.insert(tables::passage, passage.story,
                                    {{"guid", passage.guid},
                                     {"story_id", passage.story},
                                     {"code_id", passage.code},
                                     {"coder_id", passage.coder},
                                     {"begin_cp", passage.range.begin},
                                     {"end_cp", passage.range.end},
                                     {"valence", valenceWord(passage.valence)},
                                     {"needs_review", 0},
                                     {"created_at", passage.createdAt}});
        writePassageMemo(rows, passage.story, model::PassageId{id}, passage.memo, passage.coder);
        return Merged::Added;
    });
}

}  // namespace vertelwerk::store
