#pragma once

#include "vertelwerk/model/story.h"

#include "store/row_writer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// What to call a story's area: as its teller wrote it, or else as the project knows its code; empty when
/// nobody named it. For queries that join `story` with its `area`.
constexpr std::string_view areaNameSql = "coalesce(nullif(story.area_name, ''), area.name, '')";

/// Whether an area so far known by name only may get the code that comes with that name.
enum class NamedAreas { GetTheCode, StayApart };

/// The row of an area, found or added; zero for an empty area. A code decides; a name alone is the one
/// area with that name, or an area without a code. A code's area takes the first name it is given.
[[nodiscard]] std::int64_t ensureArea(RowWriter& rows, const model::Area& area, NamedAreas named);

/// Which areas a word can start from.
enum class AreaScope { Any, Municipalities };

/// The rows of the areas that a code or name means, and of all areas within them by their codes.
[[nodiscard]] std::vector<std::int64_t> areasWithin(Connection& connection, std::string_view codeOrName,
                                                    AreaScope scope);

}  // namespace vertelwerk::store
