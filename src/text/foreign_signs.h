#pragma once

#include <unicode/umachine.h>

namespace vertelwerk::text {

/// Stands before a text to tell its encoding; no part of what it says.
constexpr UChar32 byteOrderMark = 0xfeff;

/// An end of a line that stored text writes as LF.
constexpr bool isForeignLineEnd(UChar32 c) {
    return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

}  // namespace vertelwerk::text
