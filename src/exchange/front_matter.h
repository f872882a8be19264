#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// The `key: value` lines of YAML front matter, taken off the beginning of `text`; empty when there is
/// none. Quotes around values go, values in a list or nested pairs are joined by semicolons.
[[nodiscard]] std::vector<std::string> takeFrontMatter(std::string_view& text);

}  // namespace vertelwerk::exchange
