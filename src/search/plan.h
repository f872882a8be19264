#pragma once

#include "vertelwerk/search/analyser.h"
#include "vertelwerk/search/query.h"

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

/// A query with its words analysed: what the engine searches for and what a text's highlights are, from
/// one understanding.
struct Plan {
    enum class Kind {
        All,
        Nothing,  ///< what has no word in it matches nothing
        Word,     ///< any of surfaces or lemmas
        Prefix,   ///< surfaces[0] begins it
        Phrase,   ///< surfaces one after the other
        Field,
        And,
        Or,
        Not,
    };
    Kind kind = Kind::All;
    std::vector<std::string> surfaces;
    std::vector<Lemma> lemmas;
    model::FieldFilter field;
    std::vector<Plan> children;
    const Query* origin = nullptr;  ///< the typed word or phrase, for a leaf made of one
};

/// @param languages whose lemmas count
/// The plan refers to the query.
[[nodiscard]] Plan makePlan(const Query& query, const Analyser& analyser,
                            std::span<const std::string_view> languages);

}  // namespace vertelwerk::search
