#pragma once

#include "vertelwerk/exchange/reading.h"

#include <span>
#include <string>
#include <vector>

namespace vertelwerk::exchange {

/// The turns of a conversation that somebody wrote as a table: who speaks, what is said and perhaps when,
/// under names that say so, or with a plain role before each turn. Empty when the table is none.
[[nodiscard]] std::vector<Block> conversationIn(std::span<const std::vector<std::string>> rows);

}  // namespace vertelwerk::exchange
