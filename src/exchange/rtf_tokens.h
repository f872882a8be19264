#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vertelwerk::exchange {

/// A piece of rich text.
struct RtfToken {
    enum class Kind {
        Open,    ///< {
        Close,   ///< }
        Word,    ///< \par, \fs24
        Symbol,  ///< \~, \* and the like
        Byte,    ///< \'e9
        Text,    ///< plain characters, line ends left out
        Binary   ///< \bin and what follows it; left out
    };
    Kind kind = Kind::Text;
    std::string_view text;         ///< of Word its name, of Symbol the character, of Text the characters
    std::optional<int> parameter;  ///< of Word; the value of Byte
};

/// Takes rich text apart, piece by piece.
class RtfTokens {
  public:
    explicit RtfTokens(std::string_view rtf) : rtf_(rtf) {}

    /// Nothing at the end.
    [[nodiscard]] std::optional<RtfToken> next();

  private:
    RtfToken control();
    RtfToken word();

    std::string_view rtf_;
    std::size_t at_ = 0;
};

}  // namespace vertelwerk::exchange
