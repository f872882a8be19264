#pragma once

#include "vertelwerk/exchange/reading.h"

#include <span>
#include <vector>

namespace vertelwerk::exchange {

/// The blocks with a line for each `Key: value` of the first paragraph, where a converter joined the lines of
/// a head; empty when they need no change.
[[nodiscard]] std::vector<Block> withPairsOnLines(std::span<const Block> blocks);

}  // namespace vertelwerk::exchange
