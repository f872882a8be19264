#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search::dutch {

/// What OpenTaal's flags of an entry say that it is, in WordKinds.
[[nodiscard]] unsigned kindsOfEntry(std::string_view entry, const std::vector<std::string>& flags);

/// What the tag of a suffix says that it makes, in WordKinds.
[[nodiscard]] unsigned kindsOfTag(std::string_view tag);

/// Where in a compound a form may stand, in WordKinds.
[[nodiscard]] unsigned compoundRoles(const std::vector<std::string>& flags);

[[nodiscard]] bool contains(const std::vector<std::string>& flags, std::string_view flag);

}  // namespace vertelwerk::search::dutch
