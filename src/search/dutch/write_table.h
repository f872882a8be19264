#pragma once

#include "search/dutch/known_words.h"

#include <string>
#include <vector>

namespace vertelwerk::search::dutch {

/// The table as Lexicon reads it, see table_layout.h.
/// @param textPairs sorted, each once
[[nodiscard]] std::string tableOf(const KnownWords& words, const std::vector<TextPair>& textPairs);

}  // namespace vertelwerk::search::dutch
