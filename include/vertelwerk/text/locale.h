#pragma once

#include "vertelwerk/base/catalogue.h"

#include <string>
#include <string_view>

namespace vertelwerk::text {

/// Bytes that sort, compared as memory, the way Dutch readers expect (ICU, numbers by value).
[[nodiscard]] std::string sortKey(std::string_view utf8);

/// "6 juni 2023", "June 2023", "2023" for an ISO date, month or year; anything else as it is.
[[nodiscard]] std::string formatDate(std::string_view isoDate, base::Language language);

/// The same with the month in three letters, for a column: "6 jun 2023", "2 mrt 2023".
[[nodiscard]] std::string formatShortDate(std::string_view isoDate, base::Language language);

/// A number with the language's decimal sign and thousands mark; at most `decimals` decimals.
[[nodiscard]] std::string formatNumber(double value, int decimals, base::Language language);

/// The ISO date that a person's notation means: 2023-03-08, 8 maart 2023, 8-3-2023, 08/03/2023,
/// maart 2023 (2023-03), 2023. In a longer text the first date, else the first year; month names in
/// Dutch or English, also abbreviated. Empty when there is none.
[[nodiscard]] std::string isoDate(std::string_view written);

}  // namespace vertelwerk::text
