#pragma once

#include <string_view>

namespace vertelwerk::store {

/// Whether a byte of UTF-8 belongs to a word; bytes of letters with accents do.
[[nodiscard]] inline bool isWordByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a quotation mark or dash begins here, of three bytes: that is no part of a word.
[[nodiscard]] inline bool beginsPunctuation(std::string_view bytes) {
    return bytes.starts_with("\xE2\x80");
}

}  // namespace vertelwerk::store
