#pragma once

#include "vertelwerk/store/identifier_decisions.h"
#include "vertelwerk/text/splice.h"

#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// The changes with the longest words first, so that a full name is not cut up.
[[nodiscard]] std::vector<WordChange> longestFirst(std::vector<WordChange> changes);

/// The text with each `from` that stands alone replaced.
[[nodiscard]] std::string changed(std::string text, const std::vector<WordChange>& changes);

/// The same as splices, each on the result of those before.
[[nodiscard]] std::vector<text::Splice> splicesFor(std::string_view utf8,
                                                   const std::vector<WordChange>& changes);

}  // namespace vertelwerk::store
