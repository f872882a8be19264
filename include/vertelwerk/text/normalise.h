#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <string_view>

namespace vertelwerk::text {

/// Whether the bytes are valid UTF-8 without surrogates.
[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// The one form in which text is stored: NFC, LF line ends (CRLF, CR, U+0085, U+2028, U+2029 become
/// LF), no U+0000, no byte order mark. Unreadable when the input is not valid UTF-8.
[[nodiscard]] base::Result<std::string> normalise(std::string_view utf8);

/// A text as a story holds it: normalised, trailing spaces of lines dropped, runs of blank lines made
/// one, nothing blank before or after. `text` must be valid UTF-8; else Unreadable.
[[nodiscard]] base::Result<std::string> tidy(std::string_view utf8);

/// The string without white space (Unicode) at either end.
[[nodiscard]] std::string_view trimmed(std::string_view utf8);

/// For comparing names and keys: case folded, accents and ij ligature removed, quotes and hyphens
/// made plain, runs of white space made one, trimmed.
[[nodiscard]] std::string folded(std::string_view utf8);

}  // namespace vertelwerk::text
