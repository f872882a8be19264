#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/model/code.h"
#include "vertelwerk/model/filter.h"
#include "vertelwerk/search/searcher.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vertelwerk::gui {

/// A value by which hits can be narrowed.
struct FacetValue {
    std::string label;
    std::optional<std::uint32_t> colour;  ///< of a code
    model::FieldFilter condition;
    std::size_t count = 0;
    bool active = false;  ///< the query has it as a condition
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// The values of one field.
struct FacetGroup {
    base::Message title;
    std::vector<FacetValue> values;
};

/// The facets in words: themes by number, valences by word, years newest first, the rest most frequent
/// first. Conditions of the query that no hit has any more stay, so that they can be switched off.
/// Groups without values are left out.
[[nodiscard]] std::vector<FacetGroup> facetGroups(const search::Facets& facets, const std::string& query,
                                                  const std::vector<model::Code>& codes,
                                                  const base::Catalogue& catalogue);

/// "5 Bejegening": a code by its number and short name.
[[nodiscard]] std::string labelOf(const model::Code& code, base::Language language);

}  // namespace vertelwerk::gui
