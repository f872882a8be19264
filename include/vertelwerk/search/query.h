#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// A query as a tree, before any engine.
struct Query {
    enum class Kind {
        All,     ///< everything: an empty query or only exclusions
        Word,    ///< one word, in all its forms
        Prefix,  ///< words that begin so
        Phrase,  ///< words in this order, side by side, in these forms
        Field,   ///< a condition on the story or its passages
        And,
        Or,
        Not,  ///< children[0] must not match
    };
    Kind kind = Kind::All;
    std::string text;             ///< the word, prefix or phrase as typed
    model::FieldFilter field;     ///< for Field
    std::vector<Query> children;  ///< for And, Or, Not
};

/// Reads what a user typed: words (all must occur), AND OR NOT or EN OF NIET in capitals, + and -,
/// brackets, "a phrase", prefix*, field:value, field:"a value", field:a..b. Invalid, saying where and
/// what was expected, for what is none.
[[nodiscard]] base::Result<Query> parseQuery(std::string_view typed);

/// The query written out in full, so that a user sees how it was understood.
[[nodiscard]] std::string toText(const Query& query);

}  // namespace vertelwerk::search
