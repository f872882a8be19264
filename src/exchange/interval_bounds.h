#pragma once

#include "vertelwerk/base/message.h"
#include "vertelwerk/exchange/reading.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

enum class BoundSide { Lower, Upper };

/// Which bound of an interval words name: "ondergrens", "95%-BI hoog", "upper limit", or the codes MOG0095
/// and MBG0095 of Statistics Netherlands. Nothing for any other words.
[[nodiscard]] std::optional<BoundSide> boundIn(std::string_view words);

/// Takes the columns and rows of lower and upper bounds away: they say how sure a figure is, and are none
/// themselves. A bound without its other side is a figure like any other.
/// @return how many there were
std::size_t takeBounds(Table& table);

/// That bounds were left out; nothing when there were none.
void tellBounds(std::size_t count, std::vector<base::Message>& problems);

}  // namespace vertelwerk::exchange
