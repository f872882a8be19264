#pragma once

#include "vertelwerk/exchange/reading.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::exchange {

/// A paragraph with a line for each `Key: value` of its lines that hold several.
[[nodiscard]] std::string withPairsApart(std::string_view paragraph);

/// The blocks with a line for each `Key: value` of the first paragraph, where a converter joined the lines of
/// a head; empty when they need no change.
[[nodiscard]] std::vector<Block> withPairsOnLines(std::span<const Block> blocks);

}  // namespace vertelwerk::exchange
