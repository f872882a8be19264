#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::architecture {

/// What a source file does that the layering does not allow, each as "path:line: reason".
/// @param path relative to the top of the checkout: src/<part>/... or include/vertelwerk/<part>/...
[[nodiscard]] std::vector<std::string> problemsIn(std::string_view path, std::string_view source);

}  // namespace vertelwerk::architecture
