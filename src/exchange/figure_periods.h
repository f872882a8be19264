#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// A period as stored: 2023, 2023-Q1, 2023-H1, 2023-05; nothing when it is none. Reads 2023JJ00,
/// 2023KW01, 2023HJ01, 2023MM05, 2023SJ00 (the year it begins), 2023, 2023-K1, Q1 2023, 1e kwartaal 2023,
/// jan-23 and dates.
[[nodiscard]] std::optional<std::string> periodOf(std::string_view written);

/// The only year in a file's name; nothing when there is none, or more than one.
[[nodiscard]] std::optional<std::string> yearInName(std::string_view name);

}  // namespace vertelwerk::exchange
