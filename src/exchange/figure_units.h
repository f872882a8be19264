#pragma once

#include <string>
#include <string_view>

namespace vertelwerk::exchange {

/// What stands in short brackets behind a title: "%" of "Eenzaamheid (%)".
[[nodiscard]] std::string unitIn(std::string_view title);

/// The title without that.
[[nodiscard]] std::string withoutUnit(std::string_view title);

/// Whether words are a unit and not a remark: "%", "x 1 000 euro", "aantal", "per 1.000 inwoners".
[[nodiscard]] bool isUnit(std::string_view words);

}  // namespace vertelwerk::exchange
