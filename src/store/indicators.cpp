#include "vertelwerk/store/indicators.h"

#include "vertelwerk/base/files.h"
#include "vertelwerk/base/ids.h"
#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "store/byte_codec.h"
#include "store/decoded.h"
#include "store/numbers.h"
#include "store/places.h"
#include "store/row_writer.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace vertelwerk::store {
namespace {

using base::ErrorCode;
using base::msg;
using base::Result;
using model::Indicator;
using model::IndicatorId;
using model::Observation;

/// What tells one edition from another.
std::string figuresHash(const Indicator& indicator) {
    ByteWriter figures;
    figures.text(indicator.unit);
    figures.text(indicator.definition);
    for (const auto& one : indicator.observations) {
        figures.text(one.area);
        figures.text(one.areaName);
        figures.text(one.period);
        figures.byte(one.value.has_value());
        figures.real(one.value.value_or(0));
        figures.byte(one.n.has_value());
        figures.signedNumber(one.n.value_or(0));
        figures.text(one.sign);
        figures.text(one.raw);
    }
    return base::sha256(figures.take());
}

/// Names that mean one area in these figures: a name borne by two tells nothing.
std::set<std::string> unmistakable(const std::vector<Observation>& observations) {
    std::map<std::string, std::set<std::string_view>> codes;
    for (const auto& one : observations) {
        codes[one.areaName].insert(one.area);
    }
    std::set<std::string> names;
    for (const auto& [name, own] : codes) {
        if (own.size() == 1) {
            names.insert(name);
        }
    }
    return names;
}

void insertObservations(RowWriter& rows, std::int64_t edition, const std::vector<Observation>& observations) {
    const auto clear = unmistakable(observations);
    for (const auto& one : observations) {
        const auto area =
            ensureArea(rows, {one.area, one.areaName},
                       clear.contains(one.areaName) ? NamedAreas::GetTheCode : NamedAreas::StayApart);
        rows.insert(tables::observation, {},
                    {{"edition_id", edition},
                     {"area_id", area != 0 ? Value(area) : Value()},
                     {"area_name", one.areaName},
                     {"period", one.period},
                     {"value", one.value},
                     {"n", one.n},
                     {"sign", one.sign},
                     {"raw", one.raw}});
    }
}

void insertEdition(RowWriter& rows, IndicatorId id, int edition, const Indicator& indicator,
                   const std::string& hash) {
    const auto row = rows.insert(tables::indicatorEdition, {},
                                 {{"indicator_id", id},
                                  {"edition", edition},
                                  {"unit", indicator.unit},
                                  {"definition", indicator.definition},
                                  {"source", indicator.source},
                                  {"figures_hash", hash},
                                  {"observations", indicator.observations.size()},
                                  {"stored_at", base::nowMs()}});
    insertObservations(rows, row, indicator.observations);
}

IndicatorId insertIndicator(RowWriter& rows, const Indicator& indicator) {
    const auto guid = indicator.guid.empty() ? base::newGuid() : indicator.guid;
    return {rows.insert(tables::indicator, {},
                        {{"guid", guid},
                         {"key", indicator.key},
                         {"name", indicator.name},
                         {"level", indicator.level},
                         {"direction", toKey(indicator.direction)},
                         {"edition", 1}})};
}

struct Held {
    IndicatorId id;
    int edition = 1;
    std::string hash;
};

std::optional<Held> held(Connection& connection, const Indicator& indicator) {
    auto row = connection.query(
        "SELECT indicator.id, indicator.edition, figures_hash FROM indicator JOIN indicator_edition"
        " ON indicator_id = indicator.id AND indicator_edition.edition = indicator.edition"
        " WHERE key = $1 AND name = $2",
        indicator.key, indicator.name);
    if (!row.next()) {
        return std::nullopt;
    }
    Held found;
    row.read(found.id, found.edition, found.hash);
    return found;
}

constexpr std::string_view rowsSql =
    "SELECT indicator.id, guid, key, name, unit, definition, source, level, direction, indicator.edition,"
    " observations FROM indicator JOIN indicator_edition ON indicator_id = indicator.id"
    " AND indicator_edition.edition = indicator.edition";

std::vector<IndicatorRow> readRows(Query row) {
    std::vector<IndicatorRow> rows;
    std::string direction;
    while (row.next()) {
        auto& one = rows.emplace_back();
        auto& indicator = one.indicator;
        row.read(indicator.id, indicator.guid, indicator.key, indicator.name, indicator.unit,
                 indicator.definition, indicator.source, indicator.level, direction, indicator.edition,
                 one.observations);
        indicator.direction = decoded(model::directionFromKey(direction), direction);
    }
    return rows;
}

/// The observations of current editions, each behind the id of its indicator.
constexpr std::string_view observationsSql =
    "SELECT indicator.id, coalesce(area.code, ''), area_name, period, value, n, sign, raw FROM observation"
    " JOIN indicator_edition ON indicator_edition.id = edition_id"
    " JOIN indicator ON indicator.id = indicator_id AND indicator.edition = indicator_edition.edition"
    " LEFT JOIN area ON area.id = area_id";
constexpr std::string_view observationsOrder = "indicator.id, area.code, area_name, period, observation.id";

Observation readObservation(Query& row, IndicatorId& indicator) {
    Observation one;
    row.read(indicator, one.area, one.areaName, one.period, one.value, one.n, one.sign, one.raw);
    return one;
}

base::Error noIndicator(std::string_view name) {
    return {ErrorCode::NotFound,
            msg("There is no indicator {0}.", name),
            {},
            msg("List the indicators to see which there are.")};
}

std::string listed(const std::vector<IndicatorRow>& rows) {
    std::string list;
    for (const auto& [indicator, observations] : rows) {
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", indicator.id.value, indicator.name);
    }
    return list;
}

}  // namespace

Result<IndicatorStored> storeIndicator(UnitOfWork& work, const Indicator& indicator) {
    if (indicator.key.empty() && indicator.name.empty()) {
        return base::fail(ErrorCode::Invalid, msg("An indicator needs a name."),
                          msg("Look in the file for the column or row that names the measure."));
    }
    return writing(work, [&](RowWriter& rows) -> Result<IndicatorStored> {
        const auto hash = figuresHash(indicator);
        const auto before = held(rows.connection(), indicator);
        if (before && before->hash == hash) {
            return IndicatorStored{before->id, before->edition, true};
        }
        const auto id = before ? before->id : insertIndicator(rows, indicator);
        const int edition = before ? before->edition + 1 : 1;
        insertEdition(rows, id, edition, indicator, hash);
        rows.update(tables::indicator, {}, id.value, {{"edition", edition}});
        return IndicatorStored{id, edition, false};
    });
}

Result<std::vector<IndicatorRow>> listIndicators(Database& database) {
    return reading(database, [](Connection& connection) -> Result<std::vector<IndicatorRow>> {
        auto rows = readRows(connection.query(fmt::format("{} ORDER BY indicator.id", rowsSql)));
        std::ranges::stable_sort(rows, {}, [](const auto& row) { return text::sortKey(row.indicator.name); });
        return rows;
    });
}

Result<Indicator> findIndicator(Database& database, IndicatorId id) {
    return reading(database, [&id](Connection& connection) -> Result<Indicator> {
        auto rows = readRows(connection.query(fmt::format("{} WHERE indicator.id = $1", rowsSql), id));
        if (rows.empty()) {
            return base::fail(noIndicator(fmt::to_string(id.value)));
        }
        auto indicator = std::move(rows.front().indicator);
        auto row = connection.query(
            fmt::format("{} WHERE indicator.id = $1 ORDER BY {}", observationsSql, observationsOrder), id);
        while (row.next()) {
            indicator.observations.push_back(readObservation(row, id));
        }
        return indicator;
    });
}

Result<std::vector<Indicator>> allIndicators(Database& database) {
    auto rows = listIndicators(database);
    if (!rows) {
        return base::fail(rows.error());
    }
    return reading(database, [&rows](Connection& connection) -> Result<std::vector<Indicator>> {
        std::map<IndicatorId, std::vector<Observation>> observations;
        auto row = connection.query(fmt::format("{} ORDER BY {}", observationsSql, observationsOrder));
        IndicatorId id;
        while (row.next()) {
            auto one = readObservation(row, id);
            observations[id].push_back(std::move(one));
        }
        std::vector<Indicator> all;
        for (auto& [indicator, count] : *rows) {
            all.push_back(std::move(indicator));
            all.back().observations = std::move(observations[all.back().id]);
        }
        return all;
    });
}

Result<IndicatorId> resolveIndicator(Database& database, std::string_view name) {
    return reading(database, [name](Connection& connection) -> Result<IndicatorId> {
        const auto all = readRows(connection.query(fmt::format("{} ORDER BY indicator.id", rowsSql)));
        const auto wanted = text::folded(name);
        const auto named = [&all](auto names) {
            std::vector<IndicatorRow> found;
            std::ranges::copy_if(all, std::back_inserter(found),
                                 [&names](const auto& row) { return names(row.indicator); });
            return found;
        };
        auto found = named([id = wholeNumber(text::trimmed(name))](const Indicator& one) {
            return id && one.id.value == *id;
        });
        if (found.empty()) {
            found = named([&wanted](const Indicator& one) {
                return text::folded(one.key) == wanted || text::folded(one.name) == wanted;
            });
        }
        if (found.empty() || wanted.empty()) {
            return base::fail(noIndicator(name));
        }
        if (found.size() > 1) {
            return base::fail(ErrorCode::Ambiguous,
                              msg("{0} can be more than one indicator: {1}.", name, listed(found)),
                              msg("Name the one you mean by its id, the number in front."));
        }
        return found.front().indicator.id;
    });
}

base::Status describeIndicator(UnitOfWork& work, IndicatorId id, model::Direction direction,
                               std::string_view level) {
    return writing(work, [&](RowWriter& rows) -> base::Status {
        if (!rows.connection().integer("SELECT id FROM indicator WHERE id = $1", id)) {
            return base::fail(noIndicator(fmt::to_string(id.value)));
        }
        rows.update(tables::indicator, {}, id.value, {{"level", level}, {"direction", toKey(direction)}});
        return {};
    });
}

Result<std::vector<std::pair<std::string, std::string>>> areaNames(Database& database) {
    using Names = std::vector<std::pair<std::string, std::string>>;
    return reading(database, [](Connection& connection) -> Result<Names> {
        Names names;
        auto row =
            connection.query("SELECT code, name FROM area WHERE code <> '' AND name <> '' ORDER BY code");
        while (row.next()) {
            names.emplace_back(row.text(0), row.text(1));
        }
        return names;
    });
}

}  // namespace vertelwerk::store
