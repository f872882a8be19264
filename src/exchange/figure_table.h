#pragma once

#include "vertelwerk/exchange/figures.h"

#include "exchange/figure_areas.h"
#include "exchange/figure_numbers.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace vertelwerk::exchange {

/// The cells of one column.
[[nodiscard]] std::vector<std::string> columnOf(const Table& table, std::size_t column);

/// The column that has one of these names, folded.
[[nodiscard]] std::optional<std::size_t> columnNamed(const Table& table,
                                                     std::initializer_list<std::string_view> names);

/// The column that says how many answers each figure rests on.
[[nodiscard]] std::optional<std::size_t> respondentsColumn(const Table& table);

/// Says of each row of a table of figures which area and period it is about.
class FigureRows {
  public:
    /// @param period of a table without a column of periods; empty when nothing says it
    FigureRows(const Table& table, std::string period);

    /// Whether area and period can be told at all; else the reason is in `problems`.
    [[nodiscard]] bool usable(std::vector<base::Message>& problems) const;

    /// Whether a column says where or when, so is no measure and no breakdown; where by a name, too.
    [[nodiscard]] bool isPlaceOrTime(std::size_t column) const;

    struct Place {
        std::string area;
        std::string period;
        std::string areaName;  ///< empty when the row gives none
        std::string mark;      ///< that the period has: 2024*, 2023**
    };
    /// Nothing, and counted, for a row without area, with a period that is none, or with an area and
    /// nothing else, such as the line that names the source.
    [[nodiscard]] std::optional<Place> placeOf(std::size_t row);

    /// What a user should know, after all rows were asked for.
    void tell(std::vector<base::Message>& problems) const;

  private:
    const Table& table_;
    std::optional<std::size_t> area_;
    std::optional<std::size_t> name_;
    std::optional<std::size_t> period_;
    std::string periodOfAll_;
    std::optional<AreaReader> areas_;
    std::size_t withoutArea_ = 0;
    std::size_t withoutPeriod_ = 0;
    std::string periodExample_;
};

/// Gathers observations under their indicators; keeps the first of two about the same area and period.
class IndicatorCollector {
  public:
    /// @param key what the source calls the measure, with the group when it is broken down
    model::Indicator& indicator(const std::string& key);

    void add(const std::string& key, model::Observation observation);

    void finish(FigureReading& reading);

  private:
    std::vector<model::Indicator> indicators_;
    std::map<std::string, std::size_t> byKey_;
    std::set<std::tuple<std::string, std::string, std::string>> known_;
    std::size_t doubles_ = 0;
};

/// The columns that break figures down into groups, such as Geslacht; only where the same area and
/// period return, else the words in a column are no more than a remark.
[[nodiscard]] std::vector<std::size_t> breakdowns(const Table& table,
                                                  const std::vector<std::size_t>& textColumns,
                                                  const std::vector<std::size_t>& unique);

/// " (mannen, 65 of ouder)" for a row of a table that is broken down; empty otherwise.
[[nodiscard]] std::string groupOf(const Table& table, std::size_t row,
                                  const std::vector<std::size_t>& columns);

}  // namespace vertelwerk::exchange
