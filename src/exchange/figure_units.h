#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// The title without "Tabel 3." before it.
[[nodiscard]] std::string withoutTableNumber(std::string_view title);

/// What stands in short brackets behind a title, or with a comma: "%" of "Eenzaamheid (%)" and "Huur, %".
[[nodiscard]] std::string unitIn(std::string_view title);

/// The title without that.
[[nodiscard]] std::string withoutUnit(std::string_view title);

/// Whether words are a unit and not a remark: "%", "x 1 000 euro", "aantal", "per 1.000 inwoners".
[[nodiscard]] bool isUnit(std::string_view words);

}  // namespace vertelwerk::exchange
