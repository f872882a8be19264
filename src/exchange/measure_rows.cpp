#include "exchange/measure_rows.h"

#include <algorithm>
#include <utility>

namespace vertelwerk::exchange {

void MeasureRows::add(const Place& place, const std::string& measure, const std::string& unit,
                      std::string cell, std::size_t line) {
    if (place.area.empty() || measure.empty()) {
        return;
    }
    if (measures_.emplace(measure, table_.header.size()).second) {
        table_.header.push_back(measure);
        units_[measure] = unit;
    }
    const auto [at, isNew] = places_.emplace(std::pair(place.area, place.period), table_.rows.size());
    if (isNew) {
        table_.rows.push_back({place.area, place.name, place.period});
        table_.numbers.push_back(line);
    }
    dated_ = dated_ || !place.period.empty();
    auto& row = table_.rows[at->second];
    row.resize(std::max(row.size(), measures_[measure] + 1));
    std::string& kept = row[measures_[measure]];
    doubles_ += kept.empty() || cell.empty() ? 0U : 1U;
    kept = kept.empty() ? std::move(cell) : kept;
}

bool MeasureRows::finish(CrossTable& table) {
    constexpr std::ptrdiff_t periods = 2;
    for (auto& row : table_.rows) {
        row.resize(table_.header.size());
    }
    if (!dated_) {
        table_.header.erase(table_.header.begin() + periods);
        for (auto& row : table_.rows) {
            row.erase(row.begin() + periods);
        }
    }
    if (doubles_ > 0) {
        table_.problems.push_back(base::plural(
            "{0} figure is about the same area and period as an earlier one and was left out.",
            "{0} figures are about the same area and period as an earlier one and were left out.", doubles_));
    }
    table_.problems.insert(table_.problems.begin(), table.table.problems.begin(), table.table.problems.end());
    table.table = std::move(table_);
    table.units = std::move(units_);
    return !table.table.rows.empty();
}

}  // namespace vertelwerk::exchange
