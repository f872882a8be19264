#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A period as stored: 2023, 2023-Q1, 2023-H1, 2023-05, 2022/2023; nothing when it is none. Reads 2023JJ00,
/// 2023KW01, 2023HJ01, 2023MM05, 2022SJ00, 2023, 2023-K1, Q1 2023, 1e kwartaal 2023, schooljaar 2022-2023,
/// 2017 t/m 2020, jan-23 and dates.
[[nodiscard]] std::optional<std::string> periodOf(std::string_view written);

/// The one period that the lines around a table name: "Peiljaar: 2022", or else in its title; empty when
/// there is none, or more than one.
[[nodiscard]] std::string periodInLines(const std::vector<std::string>& lines);

/// The sign that goes with a period: "*" of 2023* and 2023 (voorlopig), "**" of 2022 (nader voorlopig).
[[nodiscard]] std::string periodMark(std::string_view written);

/// The only year, or the school year, in a file's name; nothing when there is none, or more than one year.
[[nodiscard]] std::optional<std::string> yearInName(std::string_view name);

}  // namespace vertelwerk::exchange
