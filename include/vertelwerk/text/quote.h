#pragma once

#include "vertelwerk/text/range.h"

#include <string_view>
#include <vector>

namespace vertelwerk::text {

/// Where `quote` occurs in `utf8`, overlapping occurrences too: both in NFC, a run of white space equal
/// to one space, white space at the quote's ends ignored, otherwise exactly. Empty for a blank quote.
[[nodiscard]] std::vector<Range> occurrences(std::string_view utf8, std::string_view quote);

}  // namespace vertelwerk::text
