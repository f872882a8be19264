#pragma once

#include "store/set_apart.h"

namespace vertelwerk::store {

/// Whether the collection sets stories apart of which it is not known what was agreed.
[[nodiscard]] bool isStrict(Connection& connection);

/// Standing::setApart in a collection that may be strict.
[[nodiscard]] std::optional<model::SetApart> setApart(const Standing& standing, std::string_view today,
                                                      bool strict);

}  // namespace vertelwerk::store
