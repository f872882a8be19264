#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vertelwerk::fuzz {

/// Parsers by name; each takes any bytes, and aborts when it breaks a promise.
[[nodiscard]] const std::map<std::string, std::function<void(std::string_view)>>& targets();

}  // namespace vertelwerk::fuzz
