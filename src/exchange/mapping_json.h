#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace vertelwerk::exchange {

/// What a mapping file holds: an object with "columns" in it. Invalid, with the line where it stops being
/// JSON, when it does not.
[[nodiscard]] base::Result<nlohmann::ordered_json> mappingObject(std::string_view json);

/// What a mapping says of its columns, by their names: an object's members, or a list of objects with
/// "column".
[[nodiscard]] std::vector<std::pair<std::string, nlohmann::ordered_json>> columnsIn(
    const nlohmann::ordered_json& mapping);

/// A text of an object; empty when it has none.
[[nodiscard]] std::string textIn(const nlohmann::ordered_json& object, const char* key);

/// What is wrong with a mapping, and what to do.
[[nodiscard]] base::Error wrongMapping(base::Message what);

}  // namespace vertelwerk::exchange
