#pragma once

#include "exchange/cross_table.h"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>

namespace vertelwerk::exchange {

/// Lays figures that come measure after measure out as a row for each area and period.
class MeasureRows {
  public:
    MeasureRows() { table_.header = {"WijkenEnBuurten", "gebiedsnaam", "Perioden"}; }

    struct Place {
        std::string area;
        std::string name;    ///< of the area, beside its code
        std::string period;  ///< empty when nothing says it
    };

    /// @param line of the figure below the headings
    void add(const Place& place, const std::string& measure, const std::string& unit, std::string cell,
             std::size_t line);

    /// Puts the rows and units in the table; false when there are none. Without any period the column of
    /// periods is left out.
    [[nodiscard]] bool finish(CrossTable& table);

  private:
    Table table_;
    bool dated_ = false;
    std::size_t doubles_ = 0;
    std::map<std::string, std::string> units_;
    std::map<std::string, std::size_t> measures_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_;
};

}  // namespace vertelwerk::exchange
