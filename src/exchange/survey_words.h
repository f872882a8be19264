#pragma once

#include <string_view>

namespace vertelwerk::exchange {

/// What the words of an answer to a statement mean.
enum class AnswerWords {
    Unknown,
    Favourable,
    Other,    ///< neutral or unfavourable
    Excluded  ///< don't know, no opinion
};

/// @param folded without case and accents
[[nodiscard]] AnswerWords meaningOf(std::string_view folded);

}  // namespace vertelwerk::exchange
