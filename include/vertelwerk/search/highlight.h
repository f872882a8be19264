#pragma once

#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/search/thesaurus.h"
#include "vertelwerk/text/range.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// Why a word of a text matches.
enum class Why {
    AsTyped,   ///< the same word, but for accents and capitals
    Form,      ///< another form of the word
    Pattern,   ///< it begins, ends or goes on as asked with *
    Compound,  ///< the word is a part of it
    Particle,  ///< a verb whose particle stands apart
    Synonym,   ///< another word for it
    Phrase,    ///< the words stand side by side
    Near,      ///< the words stand near each other
};

/// One match.
struct Mark {
    text::Range range;
    std::string word;   ///< as it stands in the text, folded
    std::string typed;  ///< the word of the query that it answers
    Why why = Why::AsTyped;
    friend auto operator<=>(const Mark&, const Mark&) = default;
};

/// What in a text makes it match.
struct Highlights {
    std::vector<text::Range> ranges;   ///< sorted, disjoint
    std::vector<std::string> matched;  ///< the words as they stand in the text, folded, each once
    std::vector<Mark> marks;           ///< each match with its reason, by range
};

/// Finds in texts what made them match, by the same analysis as the index. Made once for a query; use
/// each from one thread, while the query and the analyser live.
class Highlighter {
  public:
    Highlighter(const Query& query, const Analyser& analyser, const QueryOptions& options = {});
    Highlighter(const Highlighter&) = delete;
    Highlighter& operator=(const Highlighter&) = delete;
    ~Highlighter();

    /// @param interviewer the stretches that the interviewer says: their words count only where asked for
    [[nodiscard]] Highlights in(std::string_view utf8, std::string_view language,
                                std::span<const text::Range> interviewer = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The same for one text.
[[nodiscard]] Highlights highlight(const Query& query, const Analyser& analyser, std::string_view utf8,
                                   std::string_view language, std::span<const text::Range> interviewer = {},
                                   const QueryOptions& options = {});

/// A stretch of a text round the densest highlights, cut at word boundaries.
struct Snippet {
    text::Range range;                ///< in the text
    std::vector<text::Range> ranges;  ///< highlights within it, counted from the text's beginning
};

/// @param around about how many code points the stretch may have
[[nodiscard]] Snippet snippet(std::string_view utf8, std::span<const text::Range> highlights,
                              std::size_t around = 160);

}  // namespace vertelwerk::search
