#pragma once

#include "vertelwerk/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace vertelwerk::store {

class Database;

/// Calls `each` with the name that people know a story by (its title, number or file) and its text, for
/// every story of the project, in one pass.
[[nodiscard]] base::Status eachText(
    Database& database, const std::function<void(const std::string& name, std::string_view text)>& each);

}  // namespace vertelwerk::store
