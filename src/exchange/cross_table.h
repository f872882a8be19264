#pragma once

#include "vertelwerk/exchange/tables.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// A table with a row an area, or a row a measure, and a column a period, laid out as one with a row for each
/// area and period.
struct CrossTable {
    Table table;       ///< WijkenEnBuurten, gebiedsnaam, Perioden, then a column a measure
    std::string unit;  ///< in brackets in the title: (%)
    std::map<std::string, std::string> units;  ///< of measures that have their own
    std::string definition;  ///< the lines below the title and the table, that name source and signs
    std::size_t bounds = 0;  ///< columns of bounds of intervals, beside the periods
};

/// Reads a sheet of that kind: title lines, perhaps a row of subjects above the periods, the rows, and
/// lines below that name the source and explain the signs. Nothing when it is none.
/// @param name what to call the measure when the sheet has no title
[[nodiscard]] std::optional<CrossTable> crossTable(const Sheet& sheet, std::string_view name);

}  // namespace vertelwerk::exchange
