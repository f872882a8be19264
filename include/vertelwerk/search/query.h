#pragma once

#include "vertelwerk/base/catalogue.h"
#include "vertelwerk/base/result.h"
#include "vertelwerk/model/filter.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// How a passage stands to another of the same story.
enum class Relation {
    Overlaps,  ///< shares at least one letter
    Within,    ///< lies in it whole
    Before,    ///< ends before it begins
    After,
};

/// A query as a tree, before any engine.
struct Query {
    enum class Kind {
        All,       ///< everything: an empty query or *
        Word,      ///< one word, in all its forms
        Exact,     ///< one word, in this form: =word
        Prefix,    ///< words that begin so: word*
        Suffix,    ///< words that end so: *word
        Infix,     ///< words that hold it: *word*
        Phrase,    ///< words in this order, side by side, in these forms
        Near,      ///< children (words, exact or with *) at most `distance` words from one to the next
        Field,     ///< a condition on the story or its passages
        Relation,  ///< a passage as children[0] says that stands so to one as children[1] says
        And,
        Or,
        Not,  ///< children[0] must not match
    };
    Kind kind = Kind::All;
    std::string text;             ///< the word or phrase as typed, without signs
    model::FieldFilter field;     ///< for Field
    std::vector<Query> children;  ///< for Near, Relation, And, Or, Not
    std::size_t distance = 0;     ///< for Near
    Relation relation = Relation::Overlaps;
    bool negated = false;      ///< for Relation: to none as children[1] says
    bool synonyms = false;     ///< for Word and Phrase: also by another name, ~word
    bool interviewer = false;  ///< for words and phrases: said by the interviewer, interviewer:word
    friend bool operator==(const Query&, const Query&) = default;
};

/// Whether a field speaks of a passage itself: theme, code, valence, coder.
[[nodiscard]] bool isOfPassage(model::Field field);

/// Reads what a user typed: words (all must occur), AND OR NOT or EN OF NIET in capitals, + and -,
/// brackets, "a phrase", =exact, ~synonyms, begin*, *end, *within*, a NEAR/5 b (NABIJ/5), field:value,
/// field:"a value", field:a..b, interviewer:word, and between conditions on passages overlaps, within,
/// before, after (overlapt, binnen, voor, na), with NOT before it for none. OR binds weaker than AND,
/// AND weaker than NEAR and relations.
/// `name:value` is a condition when the name is a field's or begins with a letter and holds letters,
/// digits, - and _ only ("any other name":value in quotes), so that 10:30 and http://x stay words.
/// Marks without a letter or digit are skipped. Invalid, saying at which character and what was
/// expected, for what is no query; Limit for one too long or too deep to answer quickly.
[[nodiscard]] base::Result<Query> parseQuery(std::string_view typed);

/// The query written out in full, so that a user sees how it was understood: with AND, OR, NOT and the
/// Dutch names of fields. Reads back as the same query.
[[nodiscard]] std::string toText(const Query& query);

/// The same in the words of one language.
[[nodiscard]] std::string toText(const Query& query, base::Language language);

}  // namespace vertelwerk::search
