#pragma once

#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/text/range.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// What in a text makes it match.
struct Highlights {
    std::vector<text::Range> ranges;   ///< sorted, disjoint
    std::vector<std::string> matched;  ///< the words as they stand in the text, folded, each once
};

/// Finds what matched, by the same analysis as the index. Words inside `hidden` do not count.
[[nodiscard]] Highlights highlight(const Query& query, const Analyser& analyser, std::string_view utf8,
                                   std::string_view language, std::span<const text::Range> hidden = {});

/// A stretch of a text round the densest highlights, cut at word boundaries.
struct Snippet {
    text::Range range;                ///< in the text
    std::vector<text::Range> ranges;  ///< highlights within it, counted from the text's beginning
};

/// @param around about how many code points the stretch may have
[[nodiscard]] Snippet snippet(std::string_view utf8, std::span<const text::Range> highlights,
                              std::size_t around = 160);

}  // namespace vertelwerk::search
