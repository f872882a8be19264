#pragma once

#include "vertelwerk/base/catalogue.h"

#include <optional>
#include <string>
#include <string_view>

namespace vertelwerk::text {

/// A day, month or year; zero where unknown.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Whether the date exists in the calendar.
[[nodiscard]] bool exists(const PartialDate& date);

/// 2023, 2023-03, 2023-03-08.
[[nodiscard]] std::string toIso(const PartialDate& date);

/// Reads exactly those three forms.
[[nodiscard]] std::optional<PartialDate> fromIso(std::string_view iso);

/// @param month 1..12
[[nodiscard]] std::string_view monthName(int month, base::Language language);
/// In three letters: "mrt", "Nov".
[[nodiscard]] std::string_view shortMonthName(int month, base::Language language);

/// The first date, down to at least a month, in a person's text; else the first year.
[[nodiscard]] std::optional<PartialDate> findDate(std::string_view written);

}  // namespace vertelwerk::text
