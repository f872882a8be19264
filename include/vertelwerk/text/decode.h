#pragma once

#include "vertelwerk/base/result.h"

#include <string>
#include <string_view>

namespace vertelwerk::text {

/// Bytes of a text file as normalised text, and how they were read.
struct Decoded {
    std::string text;      ///< see normalise()
    std::string encoding;  ///< "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"
};

/// Byte order mark, then strict UTF-8, then UTF-16 by where its zero bytes stand, else windows-1252.
/// A stray control character is dropped. Unreadable when the bytes are no text (more than one control
/// character in a hundred, zero bytes that are not UTF-16).
[[nodiscard]] base::Result<Decoded> decode(std::string_view bytes);

}  // namespace vertelwerk::text
