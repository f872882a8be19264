#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// What a word can be to the clause it stands in; several at once.
enum ClauseRole : unsigned {
    Particle = 1U << 0U,       ///< op, aan: may belong to a verb
    Beginning = 1U << 1U,      ///< dat, want: a clause ends before it
    Preposition = 1U << 2U,    ///< met, na: something new begins
    Stranded = 1U << 3U,       ///< op, mee: makes one word with a word of place
    PlaceWord = 1U << 4U,      ///< er, daar
    Determiner = 1U << 5U,     ///< de, te: no finite verb follows
    Demonstrative = 1U << 6U,  ///< dat, het: with a noun or alone
    Subject = 1U << 7U,        ///< ik, het: begins a clause after dat
    Direction = 1U << 8U,      ///< op, uit: says where to, after a noun
    Moving = 1U << 9U,         ///< form of a verb of moving
    Auxiliary = 1U << 10U,     ///< wilde, zou
    Infinite = 1U << 11U,      ///< form that is an infinitive too
    Doubtful = 1U << 12U,      ///< form of a verb that may well be another word
    Substantive = 1U << 13U,   ///< les, deel: belongs to a verb, but for de les
    Describing = 1U << 14U,    ///< groot: an adjective, and no noun
};

using ClauseRoles = unsigned;

/// What one word is, whatever stands round it.
struct WordAnalysis {
    std::vector<std::string> lemmas;
    std::vector<std::string> parts;
    std::vector<std::string> partLemmas;
    std::vector<std::string> finite;  ///< infinitives of which it is a finite form
    ClauseRoles roles = 0;
};

/// Analyses the words of one language.
class WordAnalyser {
  public:
    virtual ~WordAnalyser() = default;
    /// @param surface folded, and no figure
    [[nodiscard]] virtual WordAnalysis analyse(const std::string& surface) const = 0;
};

[[nodiscard]] std::unique_ptr<WordAnalyser> makeDutchWords();
[[nodiscard]] std::unique_ptr<WordAnalyser> makeEnglishWords();

}  // namespace vertelwerk::search
