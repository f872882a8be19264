#include "vertelwerk/store/value_completion.h"

#include "vertelwerk/text/normalise.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/set_apart.h"
#include "store/sql_text.h"

#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::Field;

/// Folded form and value as written.
using Values = std::map<std::string, std::string>;

/// Past all texts that begin with another one: no character has a higher code.
constexpr std::string_view pastAll = "\xF4\x8F\xBF\xBF";

/// Rows that hold a value, with a story that has it.
struct Source {
    std::string from;  ///< with `story` among its tables
    std::string value;
    std::string folded;  ///< an indexed column, or the value itself
    std::string where = "1 = 1";
    std::optional<std::int64_t> attribute = std::nullopt;  ///< of `held`
};

/// Goes from value to value through the index, past all rows that share one.
void collect(Connection& connection, const Source& source, const std::string& begun, std::size_t most,
             Values& values) {
    const auto end = begun + std::string(pastAll);
    auto after = begun;
    const char* bound = ">=";
    for (std::size_t found = 0; found < most; ++found) {
        SqlText sql;
        sql.add(fmt::format("SELECT {}, {} FROM {} WHERE {}", source.value, source.folded, source.from,
                            source.where));
        if (source.attribute) {
            sql.add(" AND held.attribute_id = " + sql.bind(*source.attribute));
        }
        sql.add(fmt::format(" AND {} {} {}", source.folded, bound, sql.bind(after)));
        sql.add(fmt::format(" AND {} < {}", source.folded, sql.bind(end)));
        sql.add(" AND NOT ").add(setApartSql(sql));
        sql.add(fmt::format(" ORDER BY {} LIMIT 1", source.folded));
        auto row = sql.query(connection);
        if (!row.next()) {
            return;
        }
        after = std::string(row.text(1));
        bound = ">";
        if (!row.text(0).empty()) {
            values.emplace(after, row.text(0));
        }
    }
}

std::vector<Source> attributeSources(Connection& connection, std::string_view name) {
    std::vector<Source> sources;
    auto row = connection.query("SELECT id FROM attribute WHERE folded = $1", text::folded(name));
    while (row.next()) {
        const auto id = row.integer(0);
        sources.push_back({"story_attribute held CROSS JOIN story ON story.id = held.story_id", "held.value",
                           "held.folded", "1 = 1", id});
        sources.push_back({"narrator_attribute held CROSS JOIN story ON story.narrator_id = held.narrator_id",
                           "held.value", "held.folded", "1 = 1", id});
    }
    return sources;
}

std::vector<Source> sourcesOf(Connection& connection, Field field, std::string_view name) {
    switch (field) {
        case Field::Attribute:
            return attributeSources(connection, name);
        case Field::Neighbourhood:
        case Field::Municipality: {
            const std::string area = "area CROSS JOIN story ON story.area_id = area.id";
            return {{area, "area.name", "area.folded", "area.name <> ''"},
                    {area, "area.code", "lower(area.code)", "area.name = ''"}};
        }
        case Field::Narrator:
            return {{"narrator CROSS JOIN story ON story.narrator_id = narrator.id", "narrator.label",
                     "narrator.folded"}};
        case Field::Source:
            return {
                {"source CROSS JOIN story ON story.source_id = source.id", "source.name", "source.folded"}};
        case Field::Number:
            return {{"story", "story.number", "story.number_folded", "story.number_folded <> ''"}};
        case Field::Year:
            return {{"story", "substr(story.told_on, 1, 4)", "substr(story.told_on, 1, 4)",
                     "story.told_on <> ''"}};
        case Field::Date:
            return {{"story", "story.told_on", "story.told_on", "story.told_on <> ''"}};
        case Field::Language:
            return {{"story", "story.language", "lower(story.language)", "story.language <> ''"}};
        case Field::Coder:
            return {
                {"coder CROSS JOIN passage ON passage.coder_id = coder.id"
                 " CROSS JOIN story ON story.id = passage.story_id",
                 "coder.name", "coder.folded"}};
        default:
            break;
    }
    throw std::logic_error("the values of this field are not in a column");
}

}  // namespace

Result<std::vector<std::string>> valuesBeginning(Database& database, Field field, std::string_view name,
                                                 std::string_view begun, std::size_t most) {
    using Found = std::vector<std::string>;
    return reading(database, [&](Connection& connection) -> Result<Found> {
        const auto folded = text::folded(begun);
        Values values;
        for (const auto& source : sourcesOf(connection, field, name)) {
            collect(connection, source, folded, most, values);
        }
        Found found;
        for (auto& [key, value] : values) {
            if (found.size() < most) {
                found.push_back(std::move(value));
            }
        }
        return found;
    });
}

Result<std::vector<std::string>> attributeNames(Database& database) {
    using Found = std::vector<std::string>;
    return reading(database, [](Connection& connection) -> Result<Found> {
        Found names;
        SqlText sql;
        sql.add(
            "SELECT name FROM attribute WHERE EXISTS (SELECT 1 FROM story_attribute held"
            " JOIN story ON story.id = held.story_id WHERE held.attribute_id = attribute.id AND NOT ");
        sql.add(setApartSql(sql));
        sql.add(
            ") OR EXISTS (SELECT 1 FROM narrator_attribute held"
            " JOIN story ON story.narrator_id = held.narrator_id WHERE held.attribute_id = attribute.id"
            " AND NOT ");
        sql.add(setApartSql(sql)).add(") ORDER BY id");
        auto row = sql.query(connection);
        while (row.next()) {
            names.emplace_back(row.text(0));
        }
        return names;
    });
}

}  // namespace vertelwerk::store
