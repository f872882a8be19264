#pragma once

#include <optional>
#include <string_view>

namespace vertelwerk::store {

/// The number that a value is, written with a decimal comma or point; nothing for any other text.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

}  // namespace vertelwerk::store
