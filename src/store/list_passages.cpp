#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"

namespace vertelwerk::store {
namespace {

using base::Result;
using model::PassageRow;
using model::StoryId;

/// Cuts quotes out of texts, one story after another: reads a text once for all its passages.
class Quotes {
  public:
    explicit Quotes(Connection& connection) : connection_(connection) {}

    std::string_view at(StoryId story, text::Range range) {
        if (story != story_ || !map_) {
            story_ = story;
            auto row = connection_.query("SELECT text FROM story_text WHERE id = $1", story);
            text_ = row.next() ? row.text(0) : std::string_view();
            map_.emplace(text_);
        }
        const auto bytes = map_->toBytes(range);
        return std::string_view(text_).substr(bytes.begin, bytes.length());
    }

  private:
    Connection& connection_;
    StoryId story_;
    std::string text_;
    std::optional<text::OffsetMap> map_;
};

constexpr std::string_view rowsSql =
    "SELECT passage.id, passage.guid, passage.story_id, passage.begin_cp, passage.end_cp, passage.code_id,"
    " passage.coder_id, passage.valence, coalesce(memo.text, ''), passage.needs_review, passage.created_at,"
    " passage.version, code.key, coder.name, story.title, source.name"
    " FROM passage JOIN story ON story.id = passage.story_id JOIN code ON code.id = passage.code_id"
    " JOIN coder ON coder.id = passage.coder_id JOIN source ON source.id = story.source_id"
    " LEFT JOIN memo ON memo.passage_id = passage.id";

std::vector<PassageRow> readRows(Connection& connection, Query row) {
    std::vector<PassageRow> rows;
    Quotes quotes(connection);
    std::string valence;
    while (row.next()) {
        auto& one = rows.emplace_back();
        auto& passage = one.passage;
        row.read(passage.id, passage.guid, passage.story, passage.range.begin, passage.range.end,
                 passage.code, passage.coder, valence, passage.memo, passage.needsReview, passage.createdAt,
                 passage.version, one.codeKey, one.coder, one.storyTitle, one.source);
        passage.valence = valenceFromStored(valence);
        one.quote = quotes.at(passage.story, passage.range);
    }
    return rows;
}

}  // namespace

Result<std::vector<PassageRow>> passagesOf(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::vector<PassageRow>> {
        SqlText sql;
        sql.add(rowsSql).add(" WHERE passage.story_id = ").add(sql.bind(story.value));
        sql.add(" ORDER BY passage.begin_cp, passage.end_cp, passage.id");
        return readRows(connection, sql.query(connection));
    });
}

Result<std::vector<PassageRow>> listPassages(Database& database, const PassageListing& listing) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<PassageRow>> {
        SqlText sql;
        sql.add(rowsSql).add(" WHERE 1 = 1");
        if (listing.code) {
            sql.add(" AND passage.code_id = ").add(sql.bind(listing.code->value));
        }
        if (!listing.coder.empty()) {
            sql.add(" AND coder.folded = ").add(sql.bind(text::folded(listing.coder)));
        }
        if (listing.valence) {
            sql.add(" AND passage.valence = ").add(sql.bind(valenceWord(*listing.valence)));
        }
        addFilter(sql, connection, listing.filter);
        if (!listing.withSetApart) {
            addNotSetApart(sql);
        }
        sql.add(" ORDER BY passage.story_id, passage.begin_cp, passage.end_cp, passage.id LIMIT ");
        sql.add(sql.bind(sqlLimit(listing.limit)));
        sql.add(" OFFSET ").add(sql.bind(static_cast<std::int64_t>(listing.offset)));
        return readRows(connection, sql.query(connection));
    });
}

Result<std::vector<model::CodeId>> codesInUse(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<model::CodeId>> {
        SqlText sql;
        sql.add(
            "SELECT code.id FROM code WHERE EXISTS (SELECT 1 FROM passage JOIN story"
            " ON story.id = passage.story_id WHERE passage.code_id = code.id");
        addNotSetApart(sql);
        sql.add(") ORDER BY code.codebook_id, code.ordinal, code.id");
        std::vector<model::CodeId> ids;
        auto row = sql.query(connection);
        while (row.next()) {
            row.read(ids.emplace_back());
        }
        return ids;
    });
}

}  // namespace vertelwerk::store
