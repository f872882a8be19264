#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/exchange/mapping.h"

#include <cstddef>
#include <string>
#include <string_view>
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

/// What can be said of a column beside its role.
struct MappingFields {
    bool name = false;    ///< another name, or the question
    bool corner = false;  ///< of a triad
    bool scale = false;   ///< the ends of a slider
};
[[nodiscard]] MappingFields fieldsOf(const exchange::ColumnRule& rule);

/// The ends of a slider's scale: "0-100".
[[nodiscard]] std::string scaleOf(const exchange::ColumnRule& rule);
/// Takes them from "1-7" or "1 tot 7"; false, changing nothing, when they are none.
[[nodiscard]] bool setScale(exchange::ColumnRule& rule, std::string_view written);

/// A few of the cells of a column on one line: "Malburgen · Klarendal".
[[nodiscard]] std::string sampleLine(const std::vector<std::string>& cells);

/// "Titel: title; Leeftijd: attribute, a number", for people.
[[nodiscard]] std::vector<std::string> mappingLines(const exchange::TableMapping& mapping,
                                                    const base::Catalogue& catalogue);

}  // namespace vertelwerk::gui
