#include "vertelwerk/app/bundle.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace vertelwerk::app {
namespace {

std::string digitsOf(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

/// The 11-proof of a citizen service number: weights 9 to 2, the last digit counts -1.
bool isCitizenServiceNumber(std::string_view text) {
    const auto digits = digitsOf(text);
    if (digits.size() != 9 || digits == "000000000") {
        return false;
    }
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        const int weight = i == 8 ? -1 : 9 - static_cast<int>(i);
        sum += weight * (digits[i] - '0');
    }
    return sum % 11 == 0;
}

/// Dutch numbers: ten digits from 0, or +31 / 0031 and nine.
bool isTelephoneNumber(std::string_view text) {
    const auto digits = digitsOf(text);
    if (text.front() == '+') {
        return digits.starts_with("31") && digits.size() == 11;
    }
    return digits.starts_with("0031") ? digits.size() == 13 : digits.starts_with('0') && digits.size() == 10;
}

/// ISO 7064 mod 97-10 over the rearranged number.
bool isIban(std::string_view text) {
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ' '; });
    if (plain.size() < 15 || plain.size() > 34) {
        return false;
    }
    const auto turned = plain.substr(4) + plain.substr(0, 4);
    int rest = 0;
    for (const char c : turned) {
        const bool digit = c >= '0' && c <= '9';
        rest = digit ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return rest == 1;
}

struct Kind {
    const char* name;
    /// Begins where no like character stands before, and repeats within bounds, so that a search is
    /// linear in the text.
    const char* pattern;
    bool (*accept)(std::string_view);
};

constexpr auto always = [](std::string_view) { return true; };

constexpr std::array kinds{
    Kind{"email",
         R"((?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8})",
         always},
    Kind{"iban", R"(\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?\b)", isIban},
    Kind{"phone", R"((\+31|\b00 ?31|\b0)[ -]?(\(0\) ?)?[1-9]([ -]?\d){7,8}\b)", isTelephoneNumber},
    Kind{"postcode", R"(\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b)", always},
    Kind{"bsn", R"(\b\d{9}\b|\b\d{4}[ .]\d{2}[ .]\d{3}\b|\b\d{3}[ .]\d{3}[ .]\d{3}\b)",
         isCitizenServiceNumber},
};

/// Telephone numbers in brackets as "(0)6" hold one digit too many to count.
std::string withoutBracketedZero(std::string found) {
    if (const auto at = found.find("(0)"); at != std::string::npos) {
        found.erase(at, 3);
    }
    return found;
}

}  // namespace

std::vector<FoundIdentifier> findIdentifiers(std::string_view utf8) {
    const text::OffsetMap map(utf8);
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::vector<FoundIdentifier> found;
    for (const auto& kind : kinds) {
        UErrorCode status = U_ZERO_ERROR;
        icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(kind.pattern), text, 0, status);
        while (U_SUCCESS(status) && matcher.find(status) != 0) {
            std::string words;
            matcher.group(status).toUTF8String(words);
            if (kind.accept(withoutBracketedZero(words))) {
                found.push_back({kind.name,
                                 {map.fromUtf16(static_cast<std::size_t>(matcher.start(status))),
                                  map.fromUtf16(static_cast<std::size_t>(matcher.end(status)))}});
            }
        }
        if (U_FAILURE(status)) {
            throw std::logic_error(std::string("the pattern of identifiers \"") + kind.name + "\" failed");
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    std::vector<FoundIdentifier> apart;
    for (auto& one : found) {
        if (apart.empty() || !apart.back().range.contains(one.range)) {
            apart.push_back(std::move(one));
        }
    }
    return apart;
}

}  // namespace vertelwerk::app
