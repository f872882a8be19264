#pragma once

#include "vertelwerk/base/result.h"
#include "vertelwerk/search/query.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// A piece of a typed query.
struct Token {
    enum class Kind {
        Word,
        Exact,
        Prefix,
        Suffix,
        Infix,
        Phrase,
        Field,
        Everything,
        Open,
        Close,
        And,
        Or,
        Not,
        Must,
        Near,
        Relation,
        End
    };
    Kind kind = Kind::End;
    std::string text;          ///< of words and phrases; as parseFilter reads it for Field; NEAR's distance
    std::size_t position = 0;  ///< code points before it
    bool synonyms = false;     ///< ~ stood before it
    bool interviewer = false;  ///< interviewer: stood before it
};

/// The pieces of a typed query, closed by an End.
[[nodiscard]] base::Result<std::vector<Token>> tokens(std::string_view typed);

/// The relation that a Relation token names.
[[nodiscard]] std::optional<Relation> relationFrom(std::string_view word);

/// "name" can stand before a colon without quotes though no field is called so.
[[nodiscard]] bool isPlainName(std::string_view name);

}  // namespace vertelwerk::search
