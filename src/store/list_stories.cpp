#include "vertelwerk/base/ids.h"
#include "vertelwerk/store/stories.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/places.h"
#include "store/set_apart.h"

namespace vertelwerk::store {
namespace {

using base::Result;
using model::StoryId;
using model::StoryRow;

constexpr std::string_view passageCount = "(SELECT count(*) FROM passage WHERE passage.story_id = story.id)";

/// What the rows are sorted by, and which table that needs.
struct SortKey {
    std::string_view expression;
    std::string_view join;
};

SortKey sortKeyOf(StoryOrder order) {
    switch (order) {
        case StoryOrder::Number:
            return {"story.number_sort", ""};
        case StoryOrder::Title:
            return {"story.title_sort", ""};
        case StoryOrder::Narrator:
            return {"narrator.sort", " LEFT JOIN narrator ON narrator.id = story.narrator_id"};
        case StoryOrder::Method:
            return {"story.method", ""};
        case StoryOrder::Area:
            return {"area.sort", " LEFT JOIN area ON area.id = story.area_id"};
        case StoryOrder::Date:
            return {"story.told_on", ""};
        case StoryOrder::Characters:
            return {"story.characters", ""};
        case StoryOrder::Passages:
            return {passageCount, ""};
        case StoryOrder::Imported:
            return {"story.id", ""};
    }
    return {"story.id", ""};
}

std::string asJson(const std::vector<StoryId>& ids) {
    std::string array = "[";
    for (const auto id : ids) {
        array += (array.size() > 1 ? "," : "") + fmt::to_string(id.value);
    }
    return array + "]";
}

void addConditions(SqlText& sql, Connection& connection, const StoryListing& listing) {
    sql.add(" WHERE 1 = 1");
    addFilter(sql, connection, listing.filter);
    if (listing.among) {
        sql.add(" AND story.id IN (SELECT value FROM json_each(")
            .add(sql.bind(asJson(*listing.among)))
            .add("))");
    }
    if (!listing.withSetApart) {
        addNotSetApart(sql);
    }
}

/// The page is cut before its rows are dressed, so that counting passages costs only what is shown.
SqlText pageSql(Connection& connection, const StoryListing& listing) {
    const auto key = sortKeyOf(listing.order);
    const std::string_view direction = listing.descending ? "DESC" : "ASC";
    SqlText sql;
    sql.add("WITH page AS (SELECT story.id AS id, ").add(key.expression).add(" AS sort FROM story");
    sql.add(key.join);
    addConditions(sql, connection, listing);
    const auto limit = sql.bind(sqlLimit(listing.limit));
    const auto offset = sql.bind(static_cast<std::int64_t>(listing.offset));
    const auto byId = listing.order == StoryOrder::Imported;
    sql.add(fmt::format(" ORDER BY {}{}story.id {} LIMIT {} OFFSET {})", byId ? "" : key.expression,
                        byId ? "" : fmt::format(" {}, ", direction), byId ? direction : "ASC", limit,
                        offset));
    sql.add(
        " SELECT story.id, story.number, story.title, source.name, story.place, story.method, story.language,"
        " coalesce(narrator.label, ''), coalesce(area.code, ''), ");
    sql.add(areaNameSql);
    sql.add(
        ", story.told_on,"
        " (SELECT count(*) FROM part WHERE part.story_id = story.id), story.characters, ");
    sql.add(passageCount);
    sql.add(
        ", story.consent_yes, story.consent_no, story.consent_until, story.withdrawn_at IS NOT NULL"
        " FROM page JOIN story ON story.id = page.id JOIN source ON source.id = "
        "story.source_id"
        " LEFT JOIN narrator ON narrator.id = story.narrator_id LEFT JOIN area ON area.id = story.area_id");
    sql.add(fmt::format(" ORDER BY page.sort {}, page.id {}", direction, byId ? direction : "ASC"));
    return sql;
}

std::vector<StoryId> readIds(Query row) {
    std::vector<StoryId> ids;
    while (row.next()) {
        row.read(ids.emplace_back());
    }
    return ids;
}

}  // namespace

Result<std::vector<StoryRow>> listStories(Database& database, const StoryListing& listing) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<StoryRow>> {
        std::vector<StoryRow> stories;
        const auto sql = pageSql(connection, listing);
        auto row = sql.query(connection);
        std::string method;
        const auto today = base::today();
        const bool strict = isStrict(connection);
        while (row.next()) {
            auto& story = stories.emplace_back();
            Standing standing;
            row.read(story.id, story.number, story.title, story.source, story.place, method, story.language,
                     story.narrator, story.area.code, story.area.name, story.date, story.parts,
                     story.characters, story.passages, standing.bits.yes, standing.bits.no, standing.until,
                     standing.withdrawn);
            story.method = decoded(model::methodFromKey(method), method);
            story.consent = stateOf(standing.bits);
            story.setApart = standing.setApart(today, strict);
        }
        return stories;
    });
}

Result<std::size_t> countStories(Database& database, const StoryListing& listing) {
    return reading(database, [&](Connection& connection) -> Result<std::size_t> {
        SqlText sql;
        sql.add("SELECT count(*) FROM story");
        addConditions(sql, connection, listing);
        auto row = sql.query(connection);
        return row.next() ? static_cast<std::size_t>(row.integer(0)) : 0;
    });
}

Result<std::vector<StoryId>> storyIds(Database& database, const model::StoryFilter& filter) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<StoryId>> {
        SqlText sql;
        sql.add("SELECT story.id FROM story");
        addConditions(sql, connection, {.filter = filter, .withSetApart = false});
        sql.add(" ORDER BY story.id");
        return readIds(sql.query(connection));
    });
}

Result<std::vector<StoryId>> setApartStories(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<StoryId>> {
        SqlText sql;
        const auto apart = setApartSql(sql);
        sql.add("SELECT story.id FROM story WHERE ").add(apart).add(" ORDER BY story.id");
        return readIds(sql.query(connection));
    });
}

}  // namespace vertelwerk::store
