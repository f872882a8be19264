#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vertelwerk::text {

/// One replacement in a text: at code point `at`, `removed` code points give way to `inserted`.
struct Splice {
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string inserted;
};

/// The text after the splices, each applied to the result of those before it. Invalid when one
/// reaches beyond the text.
[[nodiscard]] base::Result<std::string> apply(std::string_view utf8, std::span<const Splice> splices);

/// Where `anchor` lies after a splice that inserts `inserted` code points. What the anchor covered
/// and still stands stays covered; text that replaces nothing but words of the anchor joins it, text
/// put in at its edge does not; an empty result means that its words are all gone.
[[nodiscard]] Range shifted(Range anchor, std::size_t at, std::size_t removed, std::size_t inserted);

/// The anchor after all splices.
[[nodiscard]] Range shifted(Range anchor, std::span<const Splice> splices);

}  // namespace vertelwerk::text
