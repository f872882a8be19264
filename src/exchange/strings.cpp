#include "exchange/strings.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace vertelwerk::exchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> quotePairs{{
    {"\"", "\""},
    {"'", "'"},
    {"\u201C", "\u201D"},
    {"\u201D", "\u201D"},
    {"\u201E", "\u201D"},
    {"\u201E", "\u201C"},
    {"\u2018", "\u2019"},
    {"\u2019", "\u2019"},
    {"\u00AB", "\u00BB"},
}};

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator, begin)) {
        pieces.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

std::string joined(std::span<const std::string> pieces, std::string_view separator) {
    std::string all;
    for (const std::string& piece : pieces) {
        if (!all.empty()) {
            all += separator;
        }
        all += piece;
    }
    return all;
}

std::string_view withoutTrailingSpace(std::string_view line) {
    const std::string_view kept = text::trimmed(line);
    return kept.empty() ? kept : line.substr(0, static_cast<std::size_t>(kept.end() - line.begin()));
}

std::optional<Pair> splitPair(std::string_view text, std::string_view separators) {
    std::size_t at = std::string_view::npos;
    for (const char separator : separators) {
        at = std::min(at, text.find(separator));  // far quicker than looking each character up among these
    }
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    return Pair{text::trimmed(text.substr(0, at)), text::trimmed(text.substr(at + 1))};
}

std::string_view withoutBullet(std::string_view line) {
    line = text::trimmed(line);
    for (const std::string_view bullet : {"- ", "* ", "\u2022 ", "\u2013 ", "\u2022\t", "-\t"}) {
        if (line.starts_with(bullet)) {
            return text::trimmed(line.substr(bullet.size()));
        }
    }
    std::size_t digits = 0;
    while (digits < line.size() && isDigit(line[digits])) {
        ++digits;
    }
    if (digits > 0 && digits < 3 && digits + 1 < line.size() &&
        (line[digits] == '.' || line[digits] == ')') &&
        (line[digits + 1] == ' ' || line[digits + 1] == '\t')) {
        return text::trimmed(line.substr(digits + 1));
    }
    return line;
}

std::string_view withoutColon(std::string_view label) {
    label = text::trimmed(label);
    return label.ends_with(':') ? text::trimmed(label.substr(0, label.size() - 1)) : label;
}

std::string_view unquoted(std::string_view text) {
    text = text::trimmed(text);
    for (const auto& [open, close] : quotePairs) {
        if (text.size() >= open.size() + close.size() && text.starts_with(open) && text.ends_with(close)) {
            return text::trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
        }
    }
    return text;
}

Remark splitRemark(std::string_view text) {
    std::vector<std::string> kept;
    std::vector<std::string> remarks;
    while (!text.empty()) {
        const std::size_t open = text.find('(');
        const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
        if (close == std::string_view::npos) {
            kept.emplace_back(text::trimmed(text));
            break;
        }
        kept.emplace_back(text::trimmed(text.substr(0, open)));
        remarks.emplace_back(text::trimmed(text.substr(open + 1, close - open - 1)));
        text = text.substr(close + 1);
    }
    std::erase_if(kept, [](const std::string& piece) { return piece.empty(); });
    std::erase_if(remarks, [](const std::string& piece) { return piece.empty(); });
    return {joined(kept, " "), joined(remarks, "; ")};
}

std::optional<double> toNumber(std::string_view text) {
    std::string digits(text::trimmed(text));
    std::replace(digits.begin(), digits.end(), ',', '.');
    for (const std::string_view minus : {"\u2212", "\u2013"}) {
        if (digits.starts_with(minus)) {
            digits.replace(0, minus.size(), "-");
        }
    }
    if (digits.starts_with('+')) {
        digits.erase(0, 1);
    }
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    digits.erase(first, std::min(digits.find_first_not_of(' ', first), digits.size()) - first);
    if (first >= digits.size() || !isDigit(digits[first])) {
        return std::nullopt;
    }
    double value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return value;
}

std::optional<double> toShare(std::string_view text) {
    text = text::trimmed(text);
    return toNumber(text.ends_with('%') ? text.substr(0, text.size() - 1) : text);
}

std::optional<int> toInt(std::string_view text) {
    text = text::trimmed(text);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::uint32_t firstCharacter(std::string_view utf8) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<std::int32_t>(utf8.size());
    UChar32 character = 0;
    std::int32_t at = 0;
    if (size > 0) {
        U8_NEXT(bytes, at, size, character);  // NOLINT(bugprone-inc-dec-in-conditions): ICU's macro
    }
    return static_cast<std::uint32_t>(std::max(character, 0));
}

std::uint32_t lastCharacter(std::string_view utf8) {
    std::size_t begin = utf8.empty() ? 0 : utf8.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(utf8[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return firstCharacter(utf8.substr(begin));
}

bool isUpperCase(std::uint32_t codePoint) {
    return u_isupper(static_cast<UChar32>(codePoint)) != 0;
}

bool isLowerCase(std::uint32_t codePoint) {
    return u_islower(static_cast<UChar32>(codePoint)) != 0;
}

bool isLetter(std::uint32_t codePoint) {
    return u_isalpha(static_cast<UChar32>(codePoint)) != 0;
}

std::string utf8Of(std::uint32_t codePoint) {
    const auto c = static_cast<UChar32>(codePoint);
    if (codePoint > UCHAR_MAX_VALUE || u_isdefined(c) == 0 || u_charType(c) == U_CONTROL_CHAR ||
        u_charType(c) == U_SURROGATE || u_charType(c) == U_PRIVATE_USE_CHAR) {
        return {};
    }
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    return {bytes.data(), length};
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace vertelwerk::exchange
