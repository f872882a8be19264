#include "exchange/old_encoding.h"

#include "exchange/charset.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostPlaces = 2000;
constexpr std::array candidates{"macintosh", "cp850"};
/// The accented letters that Dutch has most.
constexpr std::u16string_view commonest = u"\u00E9\u00EB\u00E8\u00EF\u00F6\u00FC";
/// Accented letters of words that Dutch, French, German and Spanish have.
constexpr std::u16string_view usual =
    u"\u00E9\u00EB\u00E8\u00EA\u00EF\u00EE\u00ED\u00F6\u00F4\u00F3\u00FC\u00FB"
    u"\u00FA\u00E1\u00E0\u00E2\u00E4\u00E7\u00F1";

bool isAscii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// What is not ASCII, with the byte on either side, each on its line.
std::string placesOf(std::string_view bytes) {
    std::string places;
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size() && count < mostPlaces; ++count) {
        at = static_cast<std::size_t>(
            std::find_if_not(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), isAscii) -
            bytes.begin());
        if (at == bytes.size()) {
            break;
        }
        std::size_t end = at;
        while (end < bytes.size() && !isAscii(bytes[end])) {
            ++end;
        }
        const std::size_t from = at == 0 ? at : at - 1;
        places.append(bytes, from, std::min(end + 1, bytes.size()) - from) += '\n';
        at = end;
    }
    return places;
}

/// How odd a character is between its neighbours: 0 for usual, 1 for rare, 2 for what no text has.
int oddness(char16_t c, char16_t before, char16_t after) {
    constexpr int rare = 1;
    constexpr int never = 2;
    const bool amid = u_isalpha(before) != 0 && u_isalpha(after) != 0;
    if (c == 0xFFFD || u_charType(c) == U_CONTROL_CHAR) {
        return never;
    }
    if (usual.find(c) != std::u16string_view::npos) {
        return 0;
    }
    if (u_islower(c) != 0) {
        return c <= 0xFF ? rare : never;
    }
    if (u_isupper(c) != 0) {
        const bool begins = u_isalpha(before) == 0 && u_isalpha(after) != 0;
        const bool within = u_isupper(before) != 0 && u_islower(after) == 0;
        return begins || within ? 0 : never;
    }
    switch (c) {
        case 0xA0:    // a space
        case 0x2019:  // also an apostrophe
            return 0;
        case 0x2018:
        case 0x201A:
        case 0x201C:
        case 0x201E:
        case 0x2022:
            return u_isalpha(before) != 0 ? never : 0;
        case 0x201D:
            return u_isalpha(after) != 0 ? never : 0;
        default:
            return amid ? never : 0;
    }
}

/// Whether an accented letter is one of the commonest where it stands.
bool isCommon(char16_t c, char16_t before, char16_t after) {
    constexpr char16_t aGrave = 0xE0;       // "3 \u00E0 4"
    constexpr char16_t eCircumflex = 0xEA;  // "enqu\u00EAte"
    const bool within = u_isalpha(before) != 0 && u_isalpha(after) != 0;
    return commonest.find(c) != std::u16string_view::npos || (c == aGrave && !within) ||
           (c == eCircumflex && within);
}

struct Oddness {
    int all = 0;
    int characters = 0;
    int common = 0;

    [[nodiscard]] bool isLessThan(const Oddness& other) const {
        return all < other.all || (all == other.all && common > other.common);
    }
};

Oddness oddnessIn(std::string_view places, const char* encoding) {
    Oddness sum;
    const auto utf8 = toUtf8From(places, encoding);
    if (!utf8) {
        return sum;
    }
    const auto text = icu::UnicodeString::fromUTF8(*utf8);
    for (std::int32_t at = 0; at < text.length(); ++at) {
        if (text[at] >= 0x80) {
            const char16_t before = at == 0 ? u'\n' : text[at - 1];
            const char16_t after = at + 1 == text.length() ? u'\n' : text[at + 1];
            sum.all += oddness(text[at], before, after);
            sum.common += isCommon(text[at], before, after) ? 1 : 0;
            ++sum.characters;
        }
    }
    return sum;
}

}  // namespace

std::string oldEncoding(std::string_view bytes) {
    constexpr int wellBelow = 4;  // times less odd than windows-1252
    const std::string places = placesOf(bytes);
    const Oddness usually = oddnessIn(places, "windows-1252");
    // A third of its characters in places where no text has them: twice a third counted.
    if (usually.characters == 0 || usually.all * 3 < usually.characters * 2) {
        return {};
    }
    std::string best;
    Oddness least = usually;
    for (const char* encoding : candidates) {
        const Oddness read = oddnessIn(places, encoding);
        if (read.all < usually.all && read.all * wellBelow <= usually.all && read.isLessThan(least)) {
            least = read;
            best = encoding;
        }
    }
    return best;
}

}  // namespace vertelwerk::exchange
