#pragma once

#include "vertelwerk/model/story.h"

#include "exchange/sheet_table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// How far down the row of headings of a cross-table may stand.
inline constexpr std::size_t mostLinesAbove = 20;

/// The cell without space around it; empty beyond the row's end.
[[nodiscard]] std::string cellAt(const Row& row, std::size_t column);

[[nodiscard]] std::vector<std::size_t> filledColumns(const Row& row);

/// What a line above a table says of it: "Onderwerp: Eenzaamheid" names it; a site, a place or a source
/// does not. Empty when it names nothing.
[[nodiscard]] std::string nameIn(std::string_view line);

/// Whether the column below this heading names what is measured; where; the unit of that; something else
/// about it.
[[nodiscard]] bool namesMeasureColumn(std::string_view heading);
[[nodiscard]] bool namesAreaColumn(std::string_view heading);
[[nodiscard]] bool namesUnitColumn(std::string_view heading);
[[nodiscard]] bool namesRemarkColumn(std::string_view heading);

/// The area of a heading: "Assen (GM0106)", "Gemeente Assen", "Nederland"; its name where it has no code.
[[nodiscard]] model::Area areaOfHeading(const std::string& heading);

}  // namespace vertelwerk::exchange
