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
        All,     ///< everything: an empty query or *
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
    friend bool operator==(const Query&, const Query&) = default;
};

/// Reads what a user typed: words (all must occur), AND OR NOT or EN OF NIET in capitals, + and -,
/// brackets, "a phrase", prefix*, field:value, field:"a value", field:a..b. OR binds weaker than AND.
/// `name:value` is a condition when the name is a field's or begins with a letter and holds letters,
/// digits, - and _ only ("any other name":value in quotes), so that 10:30 and http://x stay words.
/// Marks without a letter or digit are skipped. Invalid, saying at which character and what was
/// expected, for what is no query; Limit for one too long or too deep to answer quickly.
[[nodiscard]] base::Result<Query> parseQuery(std::string_view typed);

/// The query written out in full, so that a user sees how it was understood. Reads back as the same
/// query.
[[nodiscard]] std::string toText(const Query& query);

}  // namespace vertelwerk::search
