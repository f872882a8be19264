#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

class Database;

/// The values of a field that begin with `begun` but for accents and capitals, as they were written, at most
/// `most` and sorted by their folded form. Never those that only stories set apart have.
/// Attributes, narrators, areas, sources and numbers cost a look in an index for each value given, however
/// many stories there are; years, dates and languages a look at the row of each story.
/// @param field one of those, or a coder, of which there are few
/// @param name of the attribute, for Field::Attribute
[[nodiscard]] base::Result<std::vector<std::string>> valuesBeginning(Database& database, model::Field field,
                                                                     std::string_view name,
                                                                     std::string_view begun,
                                                                     std::size_t most);

/// The attributes that stories or their narrators have, as imported, in the order in which they came.
[[nodiscard]] base::Result<std::vector<std::string>> attributeNames(Database& database);

}  // namespace vertelwerk::store
