#pragma once

#include <string_view>

namespace vertelwerk::text {

/// Whether the full stop at the end of `before` belongs to an abbreviation or an initial, so that what
/// follows is still the same sentence.
/// @param before the text up to the supposed end of a sentence, without white space at its end
/// @param after  the text that follows, without white space at its beginning
[[nodiscard]] bool goesOn(std::string_view before, std::string_view after);

}  // namespace vertelwerk::text
