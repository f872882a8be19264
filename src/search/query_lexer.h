#pragma once

#include "vertelwerk/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vertelwerk::search {

/// A piece of a typed query.
struct Token {
    enum class Kind { Word, Prefix, Phrase, Field, Everything, Open, Close, And, Or, Not, Must, End };
    Kind kind = Kind::End;
    std::string text;          ///< for Word, Prefix and Phrase; as parseFilter reads it for Field
    std::size_t position = 0;  ///< code points before it
};

/// The pieces of a typed query, closed by an End.
[[nodiscard]] base::Result<std::vector<Token>> tokens(std::string_view typed);

/// "name" can stand before a colon without quotes though no field is called so.
[[nodiscard]] bool isPlainName(std::string_view name);

}  // namespace vertelwerk::search
