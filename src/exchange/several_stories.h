#pragma once

#include "vertelwerk/exchange/reading.h"

#include <span>
#include <vector>

namespace vertelwerk::exchange {

/// The blocks of each story of a document: a head with the same keys as the first begins another. One piece
/// when the document is one story.
[[nodiscard]] std::vector<std::vector<Block>> storiesIn(std::span<const Block> blocks);

}  // namespace vertelwerk::exchange
