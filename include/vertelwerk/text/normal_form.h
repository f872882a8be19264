#pragma once

#include <string_view>

namespace vertelwerk::text {

/// Whether normalise() would leave the text as it is.
[[nodiscard]] bool isNormal(std::string_view utf8);

}  // namespace vertelwerk::text
