#include "vertelwerk/store/correcting.h"
#include "vertelwerk/store/passages.h"
#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/story_quotes.h"
#include "store/told_words.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::PassageRow;
using model::StoryId;

std::vector<std::int64_t> ids(const std::vector<model::CodeId>& codes) {
    std::vector<std::int64_t> all;
    all.reserve(codes.size());
    std::ranges::transform(codes, std::back_inserter(all), &model::CodeId::value);
    return all;
}

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
    StoryQuotes story(connection);
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
        story.at(passage.story);
        one.storyTitle = story.title();
        one.source = story.source();
        one.quote = story.quote(passage.range);
    }
    return rows;
}

std::string geometry(SqlText& sql, const PassageRelation& relation) {
    const auto near = [&](std::string_view later, std::string_view sooner) {
        return relation.distance ? fmt::format(" AND {} <= {} + {}", later, sooner,
                                               sql.bind(static_cast<std::int64_t>(*relation.distance)))
                                 : std::string();
    };
    switch (relation.relation) {
        case Relation::SameStory:
            return "";
        case Relation::Overlaps:
            return " AND other.begin_cp < passage.end_cp AND passage.begin_cp < other.end_cp";
        case Relation::Within:
            return " AND other.begin_cp <= passage.begin_cp AND passage.end_cp <= other.end_cp";
        case Relation::Around:
            return " AND passage.begin_cp <= other.begin_cp AND other.end_cp <= passage.end_cp";
        case Relation::Before:
            return " AND passage.end_cp <= other.begin_cp" + near("other.begin_cp", "passage.end_cp");
        case Relation::After:
            return " AND other.end_cp <= passage.begin_cp" + near("passage.begin_cp", "other.end_cp");
    }
    throw std::logic_error("unknown relation");
}

/// Looks up each passage's neighbours by index: O(log n) for each, and for each neighbour in its story.
void addRelation(SqlText& sql, const PassageRelation& relation) {
    const auto codes = sql.bindAll(ids(relation.codes));
    const auto places = geometry(sql, relation);
    sql.add(relation.negated ? " AND NOT EXISTS" : " AND EXISTS")
        .add(
            " (SELECT 1 FROM passage other WHERE other.story_id = passage.story_id AND other.id <> passage.id"
            " AND other.coder_id = passage.coder_id AND other.needs_review = 0 AND other.code_id IN (")
        .add(codes)
        .add(")")
        .add(places)
        .add(")");
}

SqlText listSql(Connection& connection, const PassageListing& listing) {
    SqlText sql;
    sql.add(rowsSql).add(" WHERE 1 = 1");
    if (listing.code) {
        sql.add(" AND passage.code_id = ").add(sql.bind(listing.code->value));
    }
    if (!listing.codes.empty()) {
        const auto codes = sql.bindAll(ids(listing.codes));
        sql.add(" AND passage.code_id IN (").add(codes).add(")");
    }
    if (!listing.coder.empty()) {
        sql.add(" AND passage.coder_id IN (SELECT id FROM coder WHERE folded = ");
        sql.add(sql.bind(text::folded(listing.coder))).add(")");
    }
    if (listing.valence) {
        sql.add(" AND passage.valence = ").add(sql.bind(valenceWord(*listing.valence)));
    }
    for (const auto& relation : listing.relations) {
        addRelation(sql, relation);
    }
    addPassageFilter(sql, connection, listing.filter);
    if (!listing.withSetApart) {
        addNotSetApart(sql);
    }
    if (listing.onlyTold) {
        addTold(sql);
    }
    sql.add(" ORDER BY passage.story_id, passage.begin_cp, passage.end_cp, passage.id LIMIT ");
    // Those that are not among the wanted ones fall out after reading.
    sql.add(sql.bind(listing.among ? -1 : sqlLimit(listing.limit)));
    sql.add(" OFFSET ")
        .add(sql.bind(listing.among ? std::int64_t{0} : static_cast<std::int64_t>(listing.offset)));
    return sql;
}

/// The page that was asked for of the rows that are among the wanted.
std::vector<PassageRow> among(std::vector<PassageRow> rows, const PassageListing& listing) {
    std::erase_if(rows, [&listing](const PassageRow& row) {
        return !std::ranges::binary_search(*listing.among, row.passage.id);
    });
    const auto first = std::min(listing.offset, rows.size());
    const auto last = first + std::min(listing.limit, rows.size() - first);
    return {std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
            std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(last))};
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
        auto rows = readRows(connection, listSql(connection, listing).query(connection));
        return listing.among ? among(std::move(rows), listing) : rows;
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
