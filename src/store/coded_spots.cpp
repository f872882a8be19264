#include "vertelwerk/store/coded_spots.h"

#include "vertelwerk/model/indicator.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"
#include "store/told_words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::CodedSpot;
using model::Field;
using model::StoryId;

/// The interviewer's words, by story.
using Turns = std::unordered_map<std::int64_t, std::vector<text::Range>>;

Turns interviewerTurns(Connection& connection) {
    Turns turns;
    auto row = connection.query(fmt::format(
        "SELECT story_id, max(0, {}), end_cp FROM part WHERE role = 'interviewer'", turnBeginSql));
    while (row.next()) {
        text::Range range;
        std::int64_t story = 0;
        row.read(story, range.begin, range.end);
        turns[story].push_back(range);
    }
    return turns;
}

bool isInterviewers(const Turns& turns, const CodedSpot& spot) {
    const auto found = turns.find(spot.story.value);
    return found != turns.end() && std::ranges::any_of(found->second, [&](const text::Range& turn) {
               return turn.contains(spot.range);
           });
}

std::unordered_set<std::int64_t> workableStories(Connection& connection, const model::StoryFilter& filter) {
    SqlText sql;
    sql.add("SELECT story.id FROM story WHERE 1 = 1");
    addFilter(sql, connection, filter);
    addNotSetApart(sql);
    std::unordered_set<std::int64_t> ids;
    auto row = sql.query(connection);
    while (row.next()) {
        ids.insert(row.integer(0));
    }
    return ids;
}

/// The first value of a property for each story that has one.
using Values = std::unordered_map<std::int64_t, std::string>;

Values readValues(Query row) {
    Values values;
    while (row.next()) {
        if (!row.text(1).empty()) {
            values.emplace(row.integer(0), row.text(1));
        }
    }
    return values;
}

/// The attributes with this name, whatever its case: what people write differs from file to file.
bool hasAttribute(Connection& connection, const std::string& folded) {
    return connection.integer("SELECT 1 FROM attribute WHERE folded = $1 LIMIT 1", folded).has_value();
}

Values attributeValues(Connection& connection, const std::string& folded) {
    auto values = readValues(
        connection.query("SELECT held.story_id, held.value FROM story_attribute held JOIN attribute"
                         " ON attribute.id = held.attribute_id WHERE attribute.folded = $1"
                         " ORDER BY held.story_id, held.ordinal",
                         folded));
    values.merge(readValues(connection.query(
        "SELECT story.id, held.value FROM narrator_attribute held JOIN attribute"
        " ON attribute.id = held.attribute_id JOIN story ON story.narrator_id = held.narrator_id"
        " WHERE attribute.folded = $1 ORDER BY story.id, held.ordinal",
        folded)));
    // Values that differ in case or accents alone are one, as the first story writes it.
    std::map<std::int64_t, std::string*> inOrder;
    for (auto& [story, value] : values) {
        inOrder.emplace(story, &value);
    }
    std::unordered_map<std::string, std::string> written;
    for (const auto& [story, value] : inOrder) {
        *value = written.emplace(text::folded(*value), *value).first->second;
    }
    return values;
}

Values municipalityValues(Connection& connection) {
    std::unordered_map<std::string, std::string> names;
    auto row = connection.query("SELECT code, name FROM area WHERE code <> ''");
    while (row.next()) {
        names.emplace(row.text(0), row.text(1));
    }
    Values values;
    for (auto [story, code] : readValues(connection.query(
             "SELECT story.id, area.code FROM story JOIN area ON area.id = story.area_id"))) {
        while (!code.empty() && !code.starts_with("GM")) {
            code = model::parentArea(code);
        }
        const auto name = names.find(code);
        if (!code.empty()) {
            values.emplace(story, name == names.end() || name->second.empty() ? code : name->second);
        }
    }
    return values;
}

base::Error noProperty(Connection& connection, std::string_view name) {
    std::vector<std::string> names;
    auto row = connection.query("SELECT name FROM attribute");
    while (row.next()) {
        names.emplace_back(row.text(0));
    }
    std::ranges::sort(names, {}, [](const std::string& one) { return text::sortKey(one); });
    std::string listed = "year, method, neighbourhood, municipality, narrator, language";
    for (const auto& one : names) {
        listed += ", " + one;
    }
    return {ErrorCode::NotFound,
            msg("No story has a property {0}.", name),
            {},
            msg("Use one of these: {0}.", listed)};
}

Result<Values> valuesOf(Connection& connection, std::string_view property) {
    const auto field = model::fieldFromName(property);
    if (field == Field::Year) {
        return readValues(connection.query("SELECT id, substr(told_on, 1, 4) FROM story"));
    }
    if (field == Field::Method) {
        return readValues(connection.query("SELECT id, method FROM story"));
    }
    // By area, since people write a neighbourhood with and without its code.
    if (field == Field::Neighbourhood) {
        return readValues(connection.query(
            "SELECT story.id, CASE WHEN area.name <> '' THEN area.name WHEN story.area_name <> ''"
            " THEN story.area_name ELSE area.code END FROM story JOIN area ON area.id = story.area_id"));
    }
    if (const auto folded = text::folded(property); hasAttribute(connection, folded)) {
        return attributeValues(connection, folded);
    }
    if (field == Field::Municipality) {
        return municipalityValues(connection);
    }
    if (field == Field::Narrator) {
        return readValues(connection.query(
            "SELECT story.id, narrator.label FROM story JOIN narrator ON narrator.id = story.narrator_id"));
    }
    if (field == Field::Language) {
        return readValues(connection.query("SELECT id, language FROM story"));
    }
    return base::fail(noProperty(connection, property));
}

}  // namespace

Result<std::vector<CodedSpot>> codedSpots(Database& database, const SpotQuery& query) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<CodedSpot>> {
        const auto stories = workableStories(connection, query.filter);
        const auto turns = interviewerTurns(connection);
        SqlText sql;
        sql.add(
            "SELECT id, story_id, code_id, coder_id, begin_cp, end_cp, valence FROM passage"
            " WHERE needs_review = 0");
        if (!query.coder.empty()) {
            sql.add(" AND coder_id IN (SELECT id FROM coder WHERE folded = ");
            sql.add(sql.bind(text::folded(query.coder))).add(")");
        }
        std::vector<CodedSpot> spots;
        auto row = sql.query(connection);
        while (row.next()) {
            CodedSpot spot;
            row.read(spot.id, spot.story, spot.code, spot.coder, spot.range.begin, spot.range.end);
            if (stories.contains(spot.story.value) && !isInterviewers(turns, spot)) {
                spot.valence = valenceFromStored(row.text(6));
                spots.push_back(spot);
            }
        }
        std::ranges::sort(spots, {}, [](const CodedSpot& spot) {
            return std::tuple(spot.story, spot.range.begin, spot.range.end, spot.id);
        });
        return spots;
    });
}

Result<std::vector<CountedStory>> countedStories(Database& database, std::string_view property,
                                                 const model::StoryFilter& filter) {
    return reading(database, [&](Connection& connection) -> Result<std::vector<CountedStory>> {
        auto values = property.empty() ? Result<Values>(Values{}) : valuesOf(connection, property);
        if (!values) {
            return base::fail(values.error());
        }
        SqlText sql;
        sql.add(
            "SELECT story.id, story.title, source.name, story.told_on, story.characters FROM story JOIN "
            "source"
            " ON source.id = story.source_id WHERE 1 = 1");
        addFilter(sql, connection, filter);
        addNotSetApart(sql);
        sql.add(" ORDER BY CASE WHEN story.told_on = '' THEN 1 ELSE 0 END, story.told_on, story.id");
        std::vector<CountedStory> stories;
        auto row = sql.query(connection);
        while (row.next()) {
            auto& story = stories.emplace_back();
            row.read(story.id, story.title, story.source, story.date, story.characters);
            if (const auto value = values->find(story.id.value); value != values->end()) {
                story.value = value->second;
            }
        }
        return stories;
    });
}

Result<std::string> storyText(Database& database, StoryId story) {
    return reading(database, [story](Connection& connection) -> Result<std::string> {
        auto row = connection.query("SELECT text FROM story_text WHERE id = $1", story);
        return row.next() ? std::string(row.text(0)) : std::string();
    });
}

}  // namespace vertelwerk::store
