#include "vertelwerk/model/consent.h"
#include "vertelwerk/model/indicator.h"
#include "vertelwerk/store/stories.h"
#include "vertelwerk/text/locale.h"

#include "store/database_impl.h"
#include "store/decoded.h"
#include "store/filter_sql.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace vertelwerk::store {
namespace {

using base::Result;
using model::Field;
using Counts = std::map<std::string, std::size_t>;

/// The value of a field in SQL, and the tables it takes beside `story`.
struct FieldSql {
    std::string_view value;
    std::string_view joins;
};

FieldSql sqlOf(Field field) {
    constexpr std::string_view passages = " JOIN passage ON passage.story_id = story.id";
    constexpr std::string_view codes =
        " JOIN passage ON passage.story_id = story.id JOIN code ON code.id = passage.code_id";
    switch (field) {
        case Field::Theme:
        case Field::Code:
            return {"code.key", codes};
        case Field::Valence:
            return {"passage.valence", passages};
        case Field::Coder:
            return {"coder.name",
                    " JOIN passage ON passage.story_id = story.id JOIN coder ON coder.id = passage.coder_id"};
        case Field::Neighbourhood:
            return {"CASE WHEN area.name <> '' THEN area.name ELSE area.code END",
                    " JOIN area ON area.id = story.area_id"};
        case Field::Municipality:
            return {"area.code", " JOIN area ON area.id = story.area_id"};
        case Field::Method:
            return {"story.method", ""};
        case Field::Narrator:
            return {"narrator.label", " JOIN narrator ON narrator.id = story.narrator_id"};
        case Field::Year:
            return {"substr(story.told_on, 1, 4)", ""};
        case Field::Date:
            return {"story.told_on", ""};
        case Field::Language:
            return {"story.language", ""};
        case Field::Source:
            return {"source.name", " JOIN source ON source.id = story.source_id"};
        case Field::Number:
            return {"story.number", ""};
        case Field::Attribute:
            return {"attribute.name",
                    " JOIN story_attribute ON story_attribute.story_id = story.id"
                    " JOIN attribute ON attribute.id = story_attribute.attribute_id"};
        case Field::Consent:
        case Field::Has:
        case Field::SavedQuery:
            break;
    }
    throw std::logic_error("this field has no column");
}

Counts counted(Connection& connection, Field field) {
    const auto [value, joins] = sqlOf(field);
    SqlText sql;
    sql.add("SELECT ").add(value).add(" AS value, count(DISTINCT story.id) FROM story").add(joins);
    sql.add(" WHERE 1 = 1");
    addNotSetApart(sql);
    sql.add(" GROUP BY 1");
    Counts counts;
    auto row = sql.query(connection);
    while (row.next()) {
        counts[std::string(row.text(0))] += static_cast<std::size_t>(row.integer(1));
    }
    counts.erase("");
    return counts;
}

/// The purposes that were answered yes.
Counts consents(Connection& connection) {
    SqlText sql;
    sql.add("SELECT story.consent_yes, count(*) FROM story WHERE 1 = 1");
    addNotSetApart(sql);
    sql.add(" GROUP BY 1");
    Counts counts;
    auto row = sql.query(connection);
    while (row.next()) {
        for (const auto purpose : model::allPurposes) {
            if ((row.integer(0) & bitOf(purpose)) != 0) {
                counts[std::string(toKey(purpose))] += static_cast<std::size_t>(row.integer(1));
            }
        }
    }
    return counts;
}

Counts valences(Connection& connection) {
    Counts counts;
    for (const auto& [word, count] : counted(connection, Field::Valence)) {
        counts[std::string(toSign(valenceFromStored(word)))] = count;
    }
    return counts;
}

std::string municipalityOf(std::string code) {
    while (!code.empty() && !code.starts_with("GM")) {
        code = model::parentArea(code);
    }
    return code;
}

/// By the municipality's name where it is known, else its code.
Counts municipalities(Connection& connection) {
    std::map<std::string, std::string> names;
    auto row = connection.query("SELECT code, name FROM area WHERE name <> ''");
    while (row.next()) {
        names.emplace(row.text(0), row.text(1));
    }
    Counts counts;
    for (const auto& [code, count] : counted(connection, Field::Municipality)) {
        if (const auto municipality = municipalityOf(code); !municipality.empty()) {
            const auto name = names.find(municipality);
            counts[name == names.end() ? municipality : name->second] += count;
        }
    }
    return counts;
}

Counts countsOf(Connection& connection, Field field) {
    switch (field) {
        case Field::Consent:
            return consents(connection);
        case Field::Valence:
            return valences(connection);
        case Field::Municipality:
            return municipalities(connection);
        default:
            return counted(connection, field);
    }
}

}  // namespace

Result<std::vector<std::pair<std::string, std::size_t>>> fieldValues(Database& database, Field field) {
    using Values = std::vector<std::pair<std::string, std::size_t>>;
    return reading(database, [field](Connection& connection) -> Result<Values> {
        const auto counts = countsOf(connection, field);
        std::vector<std::pair<std::string, Counts::const_iterator>> keyed;
        for (auto at = counts.begin(); at != counts.end(); ++at) {
            keyed.emplace_back(text::sortKey(at->first), at);
        }
        std::ranges::sort(keyed, {}, &decltype(keyed)::value_type::first);
        Values values;
        for (const auto& [key, at] : keyed) {
            values.emplace_back(*at);
        }
        return values;
    });
}

}  // namespace vertelwerk::store
