#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::store {

/// A word of a text, to compare with words of another.
struct QuotedWord {
    std::string folded;
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
};

[[nodiscard]] std::vector<QuotedWord> quotedWords(std::string_view text);

}  // namespace vertelwerk::store
