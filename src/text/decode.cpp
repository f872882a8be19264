#include "vertelwerk/text/decode.h"

#include "vertelwerk/text/normalise.h"

#include "text/utf8.h"

#include <array>
#include <cstdint>
#include <optional>

#include <unicode/utf16.h>

namespace vertelwerk::text {
namespace {

enum class ByteOrder { Little, Big };

std::string_view nameOf(ByteOrder order) {
    return order == ByteOrder::Little ? "utf-16le" : "utf-16be";
}

/// Nothing when the units are not well-formed UTF-16.
std::optional<std::string> fromUtf16(std::string_view bytes, ByteOrder order) {
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    const auto byteAt = [&](std::size_t at) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[at]));
    };
    const auto unitAt = [&](std::size_t at) {
        return static_cast<char16_t>(order == ByteOrder::Little ? byteAt(at) | byteAt(at + 1) << 8U
                                                                : byteAt(at) << 8U | byteAt(at + 1));
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        UChar32 c = unitAt(at);
        if (U16_IS_SURROGATE(c)) {
            const auto whole = U16_IS_LEAD(c) && at + 2 < bytes.size() && U16_IS_TRAIL(unitAt(at + 2));
            if (!whole) {
                return std::nullopt;
            }
            at += 2;
            c = U16_GET_SUPPLEMENTARY(c, unitAt(at));
        }
        append(text, c);
    }
    return text;
}

/// In Latin text every other byte is zero; which one tells the order. Neither when zeros stand elsewhere.
std::optional<ByteOrder> byteOrderByZeros(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        zeros[at % 2] += bytes[at] == '\0' ? 1 : 0;
    }
    const auto units = bytes.size() / 2;
    const auto tells = [&](std::size_t high, std::size_t low) {
        return high * 3 >= units && low * 16 <= high;
    };
    if (tells(zeros[1], zeros[0])) {
        return ByteOrder::Little;
    }
    if (tells(zeros[0], zeros[1])) {
        return ByteOrder::Big;
    }
    return std::nullopt;
}

/// What windows-1252 has at 0x80-0x9f; the five bytes it leaves open stay control characters.
constexpr std::array<std::uint16_t, 32> windows1252{
    0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};

std::string fromWindows1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append(text, byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80U] : byte);
    }
    return text;
}

/// Closes old DOS files.
constexpr UChar32 endMark = 0x1a;

/// Controls that people's texts have: white space, and the end mark of old DOS files.
bool isControl(UChar32 c) {
    const bool usual = (c >= '\t' && c <= '\r') || c == endMark || c == 0x85;
    return u_charType(c) == U_CONTROL_CHAR && !usual;
}

/// How many control characters of a text have to go; nothing when they are too many for a text.
std::optional<std::size_t> controlsIn(std::string_view utf8) {
    constexpr std::size_t tolerated = 100;  // one in so many characters
    std::size_t characters = 0;
    std::size_t controls = 0;
    std::size_t endMarks = 0;
    for (std::size_t at = 0; at < utf8.size(); ++characters) {
        if (const auto plain = plainRun(utf8, at); plain > 0) {
            at += plain;
            characters += plain - 1;
            continue;
        }
        const auto c = next(utf8, at);
        if (c == 0 || U_IS_UNICODE_NONCHAR(c)) {
            return std::nullopt;
        }
        controls += isControl(c) ? 1 : 0;
        endMarks += c == endMark ? 1 : 0;
    }
    return controls * tolerated > characters ? std::nullopt : std::optional(controls + endMarks);
}

std::string withoutControls(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto begin = at;
        const auto c = next(utf8, at);
        if (!isControl(c) && c != endMark) {
            text.append(utf8, begin, at - begin);
        }
    }
    return text;
}

/// A text as UTF-8: the bytes as they are, or what was made of them.
struct Raw {
    std::optional<std::string_view> asItIs;
    std::optional<std::string> made;
    std::string_view encoding;

    [[nodiscard]] std::optional<std::string_view> text() const {
        return asItIs ? asItIs : made ? std::optional<std::string_view>(*made) : std::nullopt;
    }
};

Raw decodeRaw(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf") && isValidUtf8(bytes)) {
        return {bytes.substr(3), {}, "utf-8-bom"};
    }
    if (bytes.starts_with("\xff\xfe")) {
        return {{}, fromUtf16(bytes.substr(2), ByteOrder::Little), nameOf(ByteOrder::Little)};
    }
    if (bytes.starts_with("\xfe\xff")) {
        return {{}, fromUtf16(bytes.substr(2), ByteOrder::Big), nameOf(ByteOrder::Big)};
    }
    if (bytes.find('\0') != std::string_view::npos) {
        const auto order = byteOrderByZeros(bytes);
        return order ? Raw{{}, fromUtf16(bytes, *order), nameOf(*order)} : Raw{};
    }
    if (isValidUtf8(bytes)) {
        return {bytes, {}, "utf-8"};
    }
    return {{}, fromWindows1252(bytes), "windows-1252"};
}

}  // namespace

base::Result<Decoded> decode(std::string_view bytes) {
    const auto raw = decodeRaw(bytes);
    const auto text = raw.text();
    const auto controls = text ? controlsIn(*text) : std::nullopt;
    if (!controls) {
        return base::fail(base::ErrorCode::Unreadable, base::msg("The file does not hold text."),
                          base::msg("Open it in the program that made it and save it as text."));
    }
    auto normal = *controls > 0 ? normalise(withoutControls(*text)) : normalise(*text);
    if (!normal) {
        return base::fail(normal.error());
    }
    return Decoded{*std::move(normal), std::string(raw.encoding)};
}

}  // namespace vertelwerk::text
