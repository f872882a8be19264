#pragma once

#include "vertelwerk/text/range.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::analysis {

/// A word of a text and what a rule about names asks of it.
struct TextWord {
    std::string text;
    std::string folded;
    text::Range range;         ///< code points
    bool capital = false;      ///< begins with one
    bool allCapitals = false;  ///< and is longer than one letter
    bool opensSentence = false;
    bool adjoins =
        false;  ///< only spaces and at most a full stop of an abbreviation between it and the word before
    bool comma = false;   ///< a comma stands behind it
    bool colon = false;   ///< a colon stands behind it
    bool number = false;  ///< begins with a digit
};

/// The words of a text: letters, digits, and hyphens and apostrophes inside; initials with their stops.
[[nodiscard]] std::vector<TextWord> textWords(std::string_view utf8);

/// Whether a word is one of these, folded.
[[nodiscard]] bool isOneOf(const TextWord& word, std::span<const std::string_view> list);

}  // namespace vertelwerk::analysis
