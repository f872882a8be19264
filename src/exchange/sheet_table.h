#pragma once

#include "vertelwerk/exchange/tables.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

using Row = std::vector<std::string>;

/// Rows from which the shape of a table is guessed.
inline constexpr std::size_t guessedFrom = 50;

[[nodiscard]] bool isBlank(const Row& row);

/// The share of the rows from `header` on that are as wide as it.
[[nodiscard]] double alikeFrom(const std::vector<Row>& rows, std::size_t header);

/// How many of the first rows, none blank, stand above the header as a title and nothing else. None unless
/// a wide and regular table follows, since one column of text may hold separators too.
[[nodiscard]] std::size_t titleLines(const std::vector<Row>& rows);

/// Takes the lines that stand above the header of a sheet away from it.
[[nodiscard]] std::vector<std::string> takeTitleLines(Sheet& sheet);

}  // namespace vertelwerk::exchange
