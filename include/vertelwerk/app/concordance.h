#pragma once

#include "vertelwerk/app/searching.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::app {

/// A match between the words round it.
struct ConcordanceLine {
    model::StoryId story;
    std::string source;
    std::string title;
    text::Range range;  ///< of the match in the story's text
    std::string left;   ///< whole words on one line
    std::string match;
    std::string right;
};

enum class ConcordanceOrder {
    Story,  ///< as the hits come
    Left,   ///< by the word before the match, then the one before that
    Right,  ///< by the words behind it
    Match,
};

/// story, left, right or match, also in Dutch; nothing for another word.
[[nodiscard]] std::optional<ConcordanceOrder> concordanceOrderFromWord(std::string_view word);

/// The matches of these hits as keywords in their context.
/// @param around code points on each side
[[nodiscard]] base::Result<std::vector<ConcordanceLine>> concordance(store::Database& database,
                                                                     const std::vector<SearchHit>& hits,
                                                                     ConcordanceOrder order,
                                                                     std::size_t around = 50);

}  // namespace vertelwerk::app
