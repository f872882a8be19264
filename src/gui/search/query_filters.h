#pragma once

#include "vertelwerk/model/code.h"
#include "vertelwerk/model/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::gui {

/// The conditions that hold for every hit of a query: those that stand in it by themselves, not under OR
/// or NOT. None for what is no query.
[[nodiscard]] std::vector<model::FieldFilter> conditionsOf(std::string_view typed);

/// Whether two conditions ask the same. A theme's number, key and names are one, as are the fields theme
/// and code.
[[nodiscard]] bool sameCondition(const model::FieldFilter& a, const model::FieldFilter& b,
                                 const std::vector<model::Code>& codes);

/// The query with the condition put in, or taken out when it holds already; everything else stays as it
/// was typed where that can be. What is no query stays as it is.
[[nodiscard]] std::string toggled(std::string_view typed, const model::FieldFilter& condition,
                                  const std::vector<model::Code>& codes);

/// The query without any condition that holds for every hit.
[[nodiscard]] std::string withoutConditions(std::string_view typed);

}  // namespace vertelwerk::gui
