#include "vertelwerk/exchange/encodings.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/charset.h"
#include "exchange/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::array encodings{"utf-8",        "windows-1252", "iso-8859-15", "macintosh", "cp850",
                               "windows-1250", "windows-1254", "utf-16le",    "utf-16be"};
constexpr std::size_t mostPlaces = 12;
constexpr std::size_t around = 28;        // bytes on either side, and on to a space
constexpr std::size_t longestWord = 40;   // bytes that are looked through for one
constexpr std::size_t wideHead = 16'384;  // bytes of UTF-16 that are looked at
constexpr const char* replacement = "\xEF\xBF\xBD";

bool isAscii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

bool isWide(std::string_view encoding) {
    return encoding.starts_with("utf-16");
}

/// UTF-16, which has zero bytes or begins with a mark; the other encodings never do.
bool looksWide(std::string_view bytes) {
    return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") ||
           bytes.find('\0') != std::string_view::npos;
}

/// What stands around `[begin, end)`, whole words of the same line.
std::string_view surroundings(std::string_view bytes, std::size_t begin, std::size_t end) {
    const auto breaks = [&](std::size_t at) { return bytes[at] == '\n' || bytes[at] == '\r'; };
    std::size_t from = begin;
    while (from > 0 && !breaks(from - 1) && begin - from < around + longestWord &&
           (begin - from < around || bytes[from - 1] != ' ')) {
        --from;
    }
    std::size_t to = end;
    while (to < bytes.size() && !breaks(to) && to - end < around + longestWord &&
           (to - end < around || bytes[to] != ' ')) {
        ++to;
    }
    // Not in the middle of what may be one character.
    while (from < begin && (static_cast<unsigned char>(bytes[from]) & 0xC0U) == 0x80) {
        ++from;
    }
    while (to > end && to < bytes.size() && (static_cast<unsigned char>(bytes[to]) & 0xC0U) == 0x80) {
        --to;
    }
    return bytes.substr(from, to - from);
}

std::vector<std::string_view> doubtfulPlaces(std::string_view bytes) {
    std::vector<std::string_view> places;
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at < bytes.size() && places.size() < mostPlaces;) {
        if (isAscii(bytes[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < bytes.size() && !isAscii(bytes[end])) {
            ++end;
        }
        if (seen.insert(bytes.substr(at, end - at)).second) {
            places.push_back(surroundings(bytes, at, end));
        }
        at = end;
    }
    return places;
}

/// The excerpt of a piece of UTF-8: what is no letter or sign as U+FFFD, and where it is no plain ASCII.
EncodingExcerpt excerptOf(std::string_view utf8) {
    EncodingExcerpt excerpt;
    const auto whole =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::size_t position = 0;
    for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1), ++position) {
        const UChar32 c = whole.char32At(at);
        const bool lost = c == 0xFFFD || (u_charType(c) == U_CONTROL_CHAR && c != '\t');
        icu::UnicodeString(lost ? UChar32(0xFFFD) : c).toUTF8String(excerpt.text);
        if (lost || c >= 0x80) {
            auto& marks = excerpt.doubtful;
            if (!marks.empty() && marks.back().end == position) {
                ++marks.back().end;
            } else {
                marks.push_back({position, position + 1});
            }
        }
    }
    return excerpt;
}

void add(EncodingReading& reading, std::string_view utf8) {
    reading.excerpts.push_back(excerptOf(utf8));
    reading.fits = reading.fits && reading.excerpts.back().text.find(replacement) == std::string::npos;
}

/// The first words of UTF-16, and those that are no plain ASCII.
base::Result<EncodingReading> readWide(std::string_view bytes, const char* encoding) {
    const std::size_t head = std::min(bytes.size(), wideHead) / 2 * 2;
    const auto utf8 = toUtf8From(bytes.substr(0, head), encoding);
    if (!utf8) {
        return base::fail(utf8.error());
    }
    EncodingReading reading{encoding, true, {}};
    add(reading, surroundings(*utf8, 0, std::min<std::size_t>(1, utf8->size())));
    for (const std::string_view place : doubtfulPlaces(*utf8)) {
        add(reading, place);
    }
    return reading;
}

}  // namespace

std::span<const char* const> textEncodings() {
    return encodings;
}

base::Result<std::vector<EncodingReading>> readEncodings(const InputFile& file) {
    const auto bytes = bytesOf(file);
    if (!bytes) {
        return base::fail(bytes.error());
    }
    const bool wide = looksWide(*bytes);
    // To the Macintosh every byte is a letter or a sign.
    if (!fileContent(placeOf(file), *bytes, wide ? "" : "macintosh").text) {
        return base::fail(base::ErrorCode::Invalid, base::msg("The file does not hold text."),
                          base::msg("An encoding can only be chosen for text, web pages and csv."));
    }
    std::string_view read = *bytes;
    if (read.starts_with("\xef\xbb\xbf")) {
        read.remove_prefix(3);
    }
    const auto places = wide ? std::vector<std::string_view>{} : doubtfulPlaces(read);
    std::vector<EncodingReading> readings;
    for (const char* encoding : encodings) {
        if (isWide(encoding) != wide) {
            continue;
        }
        if (wide) {
            auto reading = readWide(read, encoding);
            if (!reading) {
                return base::fail(reading.error());
            }
            readings.push_back(*std::move(reading));
            continue;
        }
        EncodingReading reading{encoding, true, {}};
        for (const std::string_view place : places) {
            const auto utf8 = toUtf8From(place, encoding);
            if (!utf8) {
                return base::fail(utf8.error());
            }
            add(reading, *utf8);
        }
        if (encoding == std::string_view("utf-8")) {
            reading.fits = text::isValidUtf8(read);
        }
        readings.push_back(std::move(reading));
    }
    return readings;
}

}  // namespace vertelwerk::exchange
