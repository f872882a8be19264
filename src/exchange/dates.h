#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// The ISO date, month or year when that is all the text is, with or without the day of the week.
/// "najaar 2021" and "2017-2023" are none.
[[nodiscard]] std::string wholeDate(std::string_view written);

/// The date in "12 maart 2023, bibliotheek", "bibliotheek, 12 maart 2023" and "12 maart 2023 in de
/// bibliotheek"; empty when no piece is a date.
[[nodiscard]] std::string leadingDate(std::string_view written);

}  // namespace vertelwerk::exchange
