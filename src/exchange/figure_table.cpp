#include "exchange/figure_table.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/figure_periods.h"
#include "exchange/strings.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::exchange {

namespace {

std::optional<std::size_t> areaColumn(const Table& table) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (holdsAreaCodes(columnOf(table, i))) {
            return i;
        }
    }
    const auto coded = columnNamed(table, {"wijkenenbuurten",
                                           "wijken en buurten",
                                           "regios",
                                           "regio's",
                                           "regio",
                                           "gebied",
                                           "gebiedscode",
                                           "gemeentecode",
                                           "wijkcode",
                                           "buurtcode",
                                           "gwb_code",
                                           "regiocode",
                                           "gm_code",
                                           "wk_code",
                                           "bu_code",
                                           "region code",
                                           "area code",
                                           "municipality code",
                                           "area",
                                           "region"});
    const auto named = coded ? coded : columnNamed(table, {"wijk", "buurt", "wijknaam", "buurtnaam"});
    return named ? named : columnNamed(table, {"gemeente", "gemeentenaam"});
}

/// The column with the names of areas, beside the one with their codes.
std::optional<std::size_t> areaNameColumn(const Table& table, std::optional<std::size_t> area) {
    for (const auto& names :
         {std::initializer_list<std::string_view>{"gwb_naam", "wijknaam", "buurtnaam", "regionaam",
                                                  "gebiedsnaam", "area_name", "area name", "naam gebied"},
          {"area", "gebied", "regio", "regio's", "wijken en buurten", "wijk", "buurt", "gemeente", "naam",
           "name"}}) {
        if (const auto column = columnNamed(table, names); column && column != area) {
            return column;
        }
    }
    return std::nullopt;
}

/// The column that says when: by its name, or by a name that speaks of time and periods in its cells.
std::optional<std::size_t> periodColumn(const Table& table) {
    if (const auto named =
            columnNamed(table, {"perioden", "periode", "periods", "period", "jaar", "year", "peiljaar"})) {
        return named;
    }
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string name = text::folded(table.header[i]);
        const bool ofTime = std::ranges::any_of(
            std::initializer_list<std::string_view>{"jaar", "year", "period", "datum", "date", "maand",
                                                    "month", "kwartaal", "quarter", "tijdvak", "peilmoment"},
            [&](std::string_view word) { return name.find(word) != std::string::npos; });
        const auto periods = std::ranges::count_if(
            table.rows, [i](const auto& row) { return periodOf(text::trimmed(row[i])).has_value(); });
        if (ofTime && periods * 2 > static_cast<std::ptrdiff_t>(table.rows.size())) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> columnOf(const Table& table, std::size_t column) {
    std::vector<std::string> cells;
    cells.reserve(table.rows.size());
    for (const std::vector<std::string>& row : table.rows) {
        cells.push_back(row[column]);
    }
    return cells;
}

std::optional<std::size_t> columnNamed(const Table& table, std::initializer_list<std::string_view> names) {
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        if (isOneOf(text::folded(table.header[i]), names)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> respondentsColumn(const Table& table) {
    return columnNamed(table, {"n", "respondenten", "aantal respondenten", "respondents", "aantal antwoorden",
                               "number of respondents"});
}

FigureRows::FigureRows(const Table& table, std::string period)
    : table_(table),
      area_(areaColumn(table)),
      name_(areaNameColumn(table, area_)),
      period_(periodColumn(table)),
      periodOfAll_(std::move(period)) {
    if (area_) {
        areas_.emplace(columnOf(table, *area_));
    }
}

bool FigureRows::usable(std::vector<base::Message>& problems) const {
    if (!area_) {
        problems.push_back(base::msg("No column says which area the figures are about."));
        problems.push_back(
            base::msg("Add a column WijkenEnBuurten with CBS codes such as GM0363; when each column is an "
                      "area, put the code in its heading."));
        return false;
    }
    if (!period_ && periodOfAll_.empty()) {
        problems.push_back(base::msg("Nothing says which year the figures are about."));
        problems.push_back(base::msg("Add a column Perioden, or put the year in the file's name."));
        return false;
    }
    return true;
}

bool FigureRows::isPlaceOrTime(std::size_t column) const {
    return column == area_ || column == name_ || column == period_;
}

std::optional<FigureRows::Place> FigureRows::placeOf(std::size_t row) {
    Place place;
    const auto area = areas_->area(table_.rows[row][*area_]);
    place.area = area.code;
    place.areaName = name_ ? std::string(text::trimmed(table_.rows[row][*name_])) : std::string();
    place.areaName = place.areaName.empty() ? area.name : place.areaName;
    const auto filled = std::ranges::count_if(
        table_.rows[row], [](const std::string& cell) { return !text::trimmed(cell).empty(); });
    if (place.area.empty() || filled < 2) {
        ++withoutArea_;
        return std::nullopt;
    }
    if (!period_) {
        place.period = periodOfAll_;
        return place;
    }
    const std::string_view written = text::trimmed(table_.rows[row][*period_]);
    const std::optional<std::string> period = periodOf(written);
    if (!period) {
        ++withoutPeriod_;
        periodExample_ = periodExample_.empty() ? std::string(written) : periodExample_;
        return std::nullopt;
    }
    place.period = *period;
    place.mark = periodMark(written);
    return place;
}

void FigureRows::tell(std::vector<base::Message>& problems) const {
    if (areas_) {
        areas_->tell(problems);
    }
    if (withoutArea_ > 0) {
        problems.push_back(base::plural("{0} row names no area and was left out.",
                                        "{0} rows name no area and were left out.", withoutArea_));
    }
    if (withoutPeriod_ > 0) {
        problems.push_back(base::plural("{0} row was left out: \"{1}\" is no period.",
                                        "{0} rows were left out: \"{1}\" is no period.", withoutPeriod_,
                                        periodExample_));
    }
}

model::Indicator& IndicatorCollector::indicator(const std::string& key) {
    const auto [place, isNew] = byKey_.emplace(key, indicators_.size());
    if (isNew) {
        indicators_.emplace_back().key = key;
    }
    return indicators_[place->second];
}

void IndicatorCollector::add(const std::string& key, model::Observation observation) {
    if (known_.emplace(key, observation.area, observation.period).second) {
        indicator(key).observations.push_back(std::move(observation));
    } else {
        ++doubles_;
    }
}

void IndicatorCollector::finish(FigureReading& reading) {
    if (doubles_ > 0) {
        reading.problems.push_back(base::plural(
            "{0} figure is about the same area and period as an earlier one and was left out.",
            "{0} figures are about the same area and period as an earlier one and were left out.", doubles_));
    }
    std::erase_if(indicators_, [](const model::Indicator& read) { return read.observations.empty(); });
    reading.indicators = std::move(indicators_);
}

std::vector<std::size_t> breakdowns(const Table& table, const std::vector<std::size_t>& textColumns,
                                    const std::vector<std::size_t>& unique) {
    std::set<std::vector<std::string>> seen;
    const bool returns = std::ranges::any_of(table.rows, [&](const std::vector<std::string>& row) {
        std::vector<std::string> key;
        key.reserve(unique.size());
        for (const std::size_t column : unique) {
            key.emplace_back(text::trimmed(row[column]));
        }
        return !seen.insert(std::move(key)).second;
    });
    std::vector<std::size_t> groups;
    for (const std::size_t column : textColumns) {
        const std::vector<std::string> cells = columnOf(table, column);
        const bool differs =
            std::ranges::any_of(cells, [&](const std::string& cell) { return cell != cells.front(); });
        if (returns && differs) {
            groups.push_back(column);
        }
    }
    return groups;
}

std::string groupOf(const Table& table, std::size_t row, const std::vector<std::size_t>& columns) {
    std::vector<std::string> groups;
    groups.reserve(columns.size());
    for (const std::size_t column : columns) {
        groups.emplace_back(text::trimmed(table.rows[row][column]));
    }
    return groups.empty() ? std::string() : " (" + joined(groups, ", ") + ")";
}

}  // namespace vertelwerk::exchange
