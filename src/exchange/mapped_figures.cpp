#include "exchange/mapped_figures.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/figure_areas.h"
#include "exchange/figure_numbers.h"
#include "exchange/figure_table.h"
#include "exchange/mapping_json.h"
#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace vertelwerk::exchange {

namespace {

using Json = nlohmann::ordered_json;
using base::msg;

constexpr std::array<std::pair<std::string_view, FigureRole>, 9> roles{{
    {"ignore", FigureRole::Ignore},
    {"area", FigureRole::Area},
    {"area_name", FigureRole::AreaName},
    {"period", FigureRole::Period},
    {"figure", FigureRole::Figure},
    {"group", FigureRole::Group},
    {"measure", FigureRole::Measure},
    {"value", FigureRole::Value},
    {"sign", FigureRole::Sign},
}};

/// Also a number, as a year for the period.
std::string wordIn(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end()        ? std::string()
           : found->is_string()         ? found->get<std::string>()
           : found->is_number_integer() ? std::to_string(found->get<std::int64_t>())
                                        : std::string();
}

base::Result<FigureColumn> columnFrom(const std::string& name, const Json& json) {
    const std::string as = json.is_string() ? json.get<std::string>() : wordIn(json, "as");
    const auto role =
        std::ranges::find(roles, std::string_view(as), &std::pair<std::string_view, FigureRole>::first);
    if (role == roles.end()) {
        return base::fail(wrongMapping(
            msg("The mapping reads the column \"{0}\" as \"{1}\", which is nothing known.", name, as)));
    }
    FigureColumn column{name, role->second};
    column.name = wordIn(json, "name");
    column.unit = wordIn(json, "unit");
    column.definition = wordIn(json, "definition");
    column.level = wordIn(json, "level");
    if (!column.level.empty() && !isOneOf(column.level, {"resident", "provision", "society"})) {
        return base::fail(wrongMapping(
            msg("The level of the column \"{0}\" is none of resident, provision, society.", name)));
    }
    if (const auto written = wordIn(json, "direction"); !written.empty()) {
        const auto direction = model::directionFromKey(written);
        if (!direction) {
            return base::fail(wrongMapping(
                msg("The direction of the column \"{0}\" is none of higher, lower, none.", name)));
        }
        column.direction = *direction;
    }
    return column;
}

std::optional<std::size_t> placeIn(const Table& table, const std::string& column) {
    const auto found = std::ranges::find_if(table.header, [&](const std::string& name) {
        return text::folded(text::trimmed(name)) == text::folded(text::trimmed(column));
    });
    return found == table.header.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - table.header.begin()));
}

/// The name under which the readers know a column.
std::string knownAs(const FigureColumn& column) {
    switch (column.role) {
        case FigureRole::Area:
            return "WijkenEnBuurten";
        case FigureRole::AreaName:
            return "gebiedsnaam";
        case FigureRole::Period:
            return "Perioden";
        case FigureRole::Measure:
            return "Measure";
        case FigureRole::Value:
            return "Value";
        case FigureRole::Sign:
            return "ValueAttribute";
        default:
            return column.name.empty() ? std::string(text::trimmed(column.column)) : column.name;
    }
}

bool says(const FigureMapping& mapping, FigureRole role) {
    return std::ranges::find(mapping.columns, role, &FigureColumn::role) != mapping.columns.end();
}

/// A column that nobody mapped and that would pass for one that somebody did.
bool competes(const FigureMapping& mapping, const Table& table, std::size_t column) {
    const bool place = says(mapping, FigureRole::Area) && holdsAreaCodes(columnOf(table, column));
    const bool time = (says(mapping, FigureRole::Period) || !mapping.period.empty()) &&
                      isOneOf(text::folded(table.header[column]),
                              {"perioden", "periode", "periods", "period", "jaar", "year", "peiljaar"});
    return place || time;
}

/// Takes columns of a table over into another, row by row.
class TableBuilder {
  public:
    explicit TableBuilder(const Table& from) : from_(from) {
        made_.encoding = from.encoding;
        made_.separator = from.separator;
        made_.numbers = from.numbers;
        made_.problems = from.problems;
        made_.rows.resize(from.rows.size());
    }

    void take(std::size_t column, std::string name, const std::string& before = {}) {
        made_.header.push_back(std::move(name));
        for (std::size_t row = 0; row < from_.rows.size(); ++row) {
            made_.rows[row].push_back(before + from_.rows[row][column]);
        }
    }

    void fill(std::string name, const std::string& value) {
        made_.header.push_back(std::move(name));
        for (auto& row : made_.rows) {
            row.push_back(value);
        }
    }

    Table done() { return std::move(made_); }

  private:
    const Table& from_;
    Table made_;
};

}  // namespace

base::Result<FigureMapping> figureMappingFromJson(std::string_view json) {
    const auto parsed = mappingObject(json);
    if (!parsed) {
        return base::fail(parsed.error());
    }
    FigureMapping mapping;
    mapping.period = wordIn(*parsed, "period");
    mapping.ignoreOthers = wordIn(*parsed, "others") == "ignore";
    for (const auto& [name, value] : columnsIn(*parsed)) {
        auto column = columnFrom(name, value);
        if (!column) {
            return base::fail(column.error());
        }
        mapping.columns.push_back(*std::move(column));
    }
    if (says(mapping, FigureRole::Measure) != says(mapping, FigureRole::Value)) {
        return base::fail(
            wrongMapping(msg("A column with measures needs one with values, and the other way round.")));
    }
    return mapping;
}

std::string toJson(const FigureMapping& mapping) {
    Json columns = Json::object();
    for (const auto& column : mapping.columns) {
        const auto role =
            std::ranges::find(roles, column.role, &std::pair<std::string_view, FigureRole>::second);
        Json said{{"as", role->first}};
        for (const auto& [key, value] : {std::pair{"name", &column.name},
                                         {"unit", &column.unit},
                                         {"definition", &column.definition},
                                         {"level", &column.level}}) {
            if (!value->empty()) {
                said[key] = *value;
            }
        }
        if (column.direction != model::Direction::Unknown) {
            said["direction"] = model::toKey(column.direction);
        }
        columns[column.column] = std::move(said);
    }
    Json document{{"columns", std::move(columns)}};
    if (!mapping.period.empty()) {
        document["period"] = mapping.period;
    }
    if (mapping.ignoreOthers) {
        document["others"] = "ignore";
    }
    return document.dump();
}

bool concerns(const FigureMapping& mapping, const Table& table) {
    return std::ranges::any_of(mapping.columns, [&](const FigureColumn& column) {
        return placeIn(table, column.column).has_value();
    });
}

base::Result<Table> mapped(Table table, const FigureMapping& mapping) {
    TableBuilder builder(table);
    std::vector<bool> named(table.header.size(), false);
    for (const FigureColumn& column : mapping.columns) {
        const auto place = placeIn(table, column.column);
        if (!place) {
            return base::fail(wrongMapping(
                msg("The table has no column \"{0}\", which the mapping names.", column.column)));
        }
        named[*place] = true;
        if (column.role == FigureRole::Ignore) {
            continue;
        }
        // A group that is a number must not pass for a figure.
        const bool numbered =
            column.role == FigureRole::Group && std::ranges::any_of(columnOf(table, *place), isNumeric);
        builder.take(*place, knownAs(column), numbered ? knownAs(column) + " " : std::string());
    }
    if (!mapping.period.empty() && !says(mapping, FigureRole::Period)) {
        builder.fill("Perioden", mapping.period);
    }
    for (std::size_t i = 0; i < table.header.size() && !mapping.ignoreOthers; ++i) {
        if (!named[i] && !competes(mapping, table, i)) {
            builder.take(i, table.header[i]);
        }
    }
    return builder.done();
}

void describe(std::vector<model::Indicator>& indicators, const FigureMapping& mapping) {
    for (model::Indicator& indicator : indicators) {
        for (const FigureColumn& column : mapping.columns) {
            const std::string name = knownAs(column);
            const bool own = indicator.key == name || indicator.key.starts_with(name + " (");
            if (column.role != FigureRole::Figure || !own) {
                continue;
            }
            indicator.name = indicator.key;
            indicator.unit = column.unit.empty() ? indicator.unit : column.unit;
            indicator.definition = column.definition.empty() ? indicator.definition : column.definition;
            indicator.level = column.level.empty() ? indicator.level : column.level;
            if (column.direction != model::Direction::Unknown) {
                indicator.direction = column.direction;
            }
        }
    }
}

}  // namespace vertelwerk::exchange
