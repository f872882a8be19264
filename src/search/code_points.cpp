#include "search/code_points.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace vertelwerk::search {

std::u32string toCodePoints(std::string_view utf8) {
    const auto units = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::u32string codePoints(static_cast<std::size_t>(units.countChar32()), U'\0');
    for (std::int32_t i = 0, n = 0; i < units.length(); i = units.moveIndex32(i, 1), ++n) {
        codePoints[static_cast<std::size_t>(n)] = static_cast<char32_t>(units.char32At(i));
    }
    return codePoints;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string utf8;
    utf8.reserve(codePoints.size());
    for (const auto c : codePoints) {
        char bytes[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
        utf8.append(bytes, static_cast<std::size_t>(length));
    }
    return utf8;
}

bool isSpace(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool isWordCharacter(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

bool hasWordCharacter(std::u32string_view codePoints) {
    return std::any_of(codePoints.begin(), codePoints.end(), isWordCharacter);
}

bool isQuote(char32_t c) {
    constexpr std::u32string_view quotes = U"\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
    return quotes.find(c) != std::u32string_view::npos;
}

}  // namespace vertelwerk::search
