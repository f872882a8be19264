#pragma once

#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/query.h"
#include "vertelwerk/search/thesaurus.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// A lemma of one language's analysis.
struct Lemma {
    std::string_view language;  ///< of analysedLanguages
    std::string text;
    friend auto operator<=>(const Lemma&, const Lemma&) = default;
};

/// Whose words count.
enum class Voice { Teller, Interviewer, Both };

/// A query with its words analysed: what the engine searches for and what a text's highlights are, from
/// one understanding.
struct Plan {
    enum class Kind {
        All,
        Nothing,  ///< what has no word in it matches nothing
        Word,     ///< any of surfaces or lemmas
        Prefix,   ///< surfaces[0] begins it
        Suffix,   ///< surfaces[0] ends it
        Infix,    ///< surfaces[0] is in it
        Phrase,   ///< surfaces one after the other
        Near,     ///< children, each a kind of word, within `distance` of each other
        Field,
        Relation,  ///< passages as children[0] that stand so to one as children[1]
        And,
        Or,
        Not,
    };
    Kind kind = Kind::All;
    std::vector<std::string> surfaces;  ///< of a Word: first what was typed
    std::vector<Lemma> lemmas;
    model::FieldFilter field;
    std::vector<Plan> children;
    const Query* origin = nullptr;  ///< the typed word or phrase, for a leaf made of one
    const Query* typed = nullptr;   ///< what it answers, for every leaf that words make
    std::size_t distance = 0;       ///< words from the first to the last, for Near
    bool ordered = false;           ///< Near: in the order of the children
    Relation relation = Relation::Overlaps;
    bool negated = false;  ///< Relation: to none as children[1]
    Voice voice = Voice::Teller;
    bool synonym = false;  ///< found by another name than the typed one
};

/// Whether a word is among those that the Prefix, Suffix or Infix stands for.
[[nodiscard]] std::function<bool(std::string_view word)> matcher(const Plan& pattern);

/// @param languages whose lemmas count
/// The plan refers to the query.
[[nodiscard]] Plan makePlan(const Query& query, const Analyser& analyser,
                            std::span<const std::string_view> languages, const QueryOptions& options = {});

}  // namespace vertelwerk::search
