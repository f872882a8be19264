#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"
#include "vertelwerk/text/offset_map.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"

#include <unordered_map>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::PassageRow;
using model::StoryId;

/// What a row shows of its story: read once for all passages of that story, which come one after another.
class StoryOfRow {
  public:
    explicit StoryOfRow(Connection& connection) : connection_(connection) {}

    void dress(PassageRow& row) {
        if (row.passage.story != story_) {
            load(row.passage.story);
        }
        row.storyTitle = title_;
        row.source = source_;
        row.quote = quote(row.passage.range);
    }

  private:
    void load(StoryId story) {
        story_ = story;
        auto row = connection_.query(
            "SELECT title, source.name, text FROM story JOIN source ON source.id = source_id"
            " JOIN story_text ON story_text.id = story.id WHERE story.id = $1",
            story);
        if (!row.next()) {
            throwCorrupt("a passage belongs to no story");
        }
        row.read(title_, source_, text_);
        beginCp_ = 0;
        beginByte_ = 0;
    }

    /// Passages come by where they begin, so each is looked for from where the one before began.
    std::string_view quote(text::Range range) {
        if (range.empty()) {
            return {};
        }
        if (range.begin < beginCp_) {
            beginCp_ = 0;
            beginByte_ = 0;
        }
        const auto cut = text::slice(std::string_view(text_).substr(beginByte_),
                                     {range.begin - beginCp_, range.end - beginCp_});
        beginCp_ = range.begin;
        beginByte_ = static_cast<std::size_t>(cut.data() - text_.data());
        return cut;
    }

    Connection& connection_;
    StoryId story_;
    std::string title_;
    std::string source_;
    std::string text_;
    std::size_t beginCp_ = 0;
    std::size_t beginByte_ = 0;
};

using Names = std::unordered_map<std::int64_t, std::string>;

Names namesById(Query row) {
    Names names;
    while (row.next()) {
        names.emplace(row.integer(0), row.text(1));
    }
    return names;
}

constexpr std::string_view rowsSql =
    "SELECT passage.id, passage.guid, passage.story_id, passage.begin_cp, passage.end_cp, passage.code_id,"
    " passage.coder_id, passage.valence, coalesce(memo.text, ''), passage.needs_review, passage.created_at,"
    " passage.version FROM passage JOIN story ON story.id = passage.story_id"
    " LEFT JOIN memo ON memo.passage_id = passage.id";

const std::string& nameOf(const Names& names, std::int64_t id) {
    const auto found = names.find(id);
    if (found == names.end()) {
        throwCorrupt("a passage has no code or coder");
    }
    return found->second;
}

std::vector<PassageRow> readRows(Connection& connection, Query row) {
    const auto codes = namesById(connection.query("SELECT id, key FROM code"));
    const auto coders = namesById(connection.query("SELECT id, name FROM coder"));
    std::vector<PassageRow> rows;
    StoryOfRow story(connection);
    std::string valence;
    while (row.next()) {
        auto& one = rows.emplace_back();
        auto& passage = one.passage;
        row.read(passage.id, passage.guid, passage.story, passage.range.begin, passage.range.end,
                 passage.code, passage.coder, valence, passage.memo, passage.needsReview, passage.createdAt,
                 passage.version);
        passage.valence = valenceFromStored(valence);
        one.codeKey = nameOf(codes, passage.code.value);
        one.coder = nameOf(coders, passage.coder.value);
        story.dress(one);
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

Result<std::vector<PassageRow>> passagesToReview(Database& database, std::string_view coder) {
    return reading(database, [coder](Connection& connection) -> Result<std::vector<PassageRow>> {
        SqlText sql;
        sql.add(rowsSql).add(" WHERE passage.needs_review = 1");
        if (!coder.empty()) {
            sql.add(" AND passage.coder_id IN (SELECT id FROM coder WHERE folded = ");
            sql.add(sql.bind(text::folded(coder))).add(")");
        }
        addNotSetApart(sql);
        sql.add(" ORDER BY passage.story_id, passage.begin_cp, passage.id");
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
            sql.add(" AND passage.coder_id IN (SELECT id FROM coder WHERE folded = ");
            sql.add(sql.bind(text::folded(listing.coder))).add(")");
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
