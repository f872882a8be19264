#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/mapping.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// What a user may say that a column is: a role, with the type of an attribute or the purpose of a consent.
struct MappingChoice {
    base::Message label;
    exchange::ColumnRule rule;  ///< without a column
};

[[nodiscard]] const std::vector<MappingChoice>& mappingChoices();

/// The choice that a rule is; the plain attribute for one that is none.
[[nodiscard]] std::size_t choiceOf(const exchange::ColumnRule& rule);

/// The rule with another choice; its column, name, label and scale stay.
[[nodiscard]] exchange::ColumnRule chosen(const exchange::ColumnRule& rule, std::size_t choice);

/// "Titel: title; Leeftijd: attribute, a number", for people.
[[nodiscard]] std::vector<std::string> mappingLines(const exchange::TableMapping& mapping,
                                                    const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
