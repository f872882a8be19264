#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace vertelwerk::text {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // within ICU's macro
/// The code point at byte `at`, which moves past it; negative when the bytes are ill-formed.
[[nodiscard]] inline UChar32 next(std::string_view utf8, std::size_t& at) {
    UChar32 c = 0;
    U8_NEXT(utf8.data(), at, utf8.size(), c);  // NOLINT(bugprone-inc-dec-in-conditions)
    return c;
}
#pragma GCC diagnostic pop

/// The code point before byte `at`, which moves to its beginning; negative when ill-formed.
[[nodiscard]] inline UChar32 previous(std::string_view utf8, std::size_t& at) {
    const auto end = at--;
    for (auto begin = at; end - begin <= U8_MAX_LENGTH; --begin) {
        auto after = begin;
        const auto c = next(utf8.substr(0, end), after);
        if (c >= 0 && after == end) {
            at = begin;
            return c;
        }
        if (begin == 0) {
            break;
        }
    }
    return -1;
}

/// @param c a code point, not a surrogate
inline void append(std::string& utf8, UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    utf8.append(bytes, length);
}

/// Most characters of a Dutch text, for which nothing further need be asked.
[[nodiscard]] inline bool isPlainAscii(UChar32 c) {
    return c >= ' ' && c < 0x7f;
}

/// How many bytes from byte `at` on are plain ASCII, tabs and line feeds.
[[nodiscard]] inline std::size_t plainRun(std::string_view utf8, std::size_t at) {
    constexpr std::size_t block = 32;  // looked at together, without a branch for each
    const auto isPlain = [](char c) {
        return static_cast<int>((c >= ' ' && c < 0x7f) || c == '\n' || c == '\t');
    };
    auto end = at;
    for (; end + block <= utf8.size(); end += block) {
        int plain = 1;
        for (std::size_t i = 0; i < block; ++i) {
            plain &= isPlain(utf8[end + i]);
        }
        if (plain == 0) {
            break;
        }
    }
    while (end < utf8.size() && isPlain(utf8[end]) != 0) {
        ++end;
    }
    return end - at;
}

[[nodiscard]] inline bool isSpace(UChar32 c) {
    return c >= 0 && u_isUWhiteSpace(c) != 0;
}

}  // namespace vertelwerk::text
