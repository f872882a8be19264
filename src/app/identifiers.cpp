#include "vertelwerk/app/bundle.h"
#include "vertelwerk/text/offset_map.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <regex>
#include <string>
#include <utility>

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

struct Pattern {
    const char* kind;
    std::regex regex;
    std::function<bool(std::string_view)> accept;
};

const std::vector<Pattern>& patterns() {
    const auto always = [](std::string_view) { return true; };
    static const std::vector<Pattern> all{
        {"email", std::regex(R"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)"), always},
        {"iban", std::regex(R"(\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?\b)"), isIban},
        {"phone", std::regex(R"((\+31|\b00 ?31|\b0)[ -]?(\(0\) ?)?[1-9]([ -]?\d){7,8}\b)"),
         isTelephoneNumber},
        {"postcode", std::regex(R"(\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b)"), always},
        {"bsn", std::regex(R"(\b\d{9}\b|\b\d{4}[ .]\d{2}[ .]\d{3}\b|\b\d{3}[ .]\d{3}[ .]\d{3}\b)"),
         isCitizenServiceNumber},
    };
    return all;
}

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
    std::vector<FoundIdentifier> found;
    const std::string text(utf8);
    // std::regex recurses per character of a match: paragraphs keep that bounded.
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find('\n', begin), text.size());
        for (const auto& pattern : patterns()) {
            const auto first = text.cbegin() + static_cast<std::ptrdiff_t>(begin);
            const auto last = text.cbegin() + static_cast<std::ptrdiff_t>(end);
            for (std::sregex_iterator it(first, last, pattern.regex), none; it != none; ++it) {
                if (pattern.accept(withoutBracketedZero(it->str()))) {
                    const auto at = begin + static_cast<std::size_t>(it->position());
                    found.push_back(
                        {pattern.kind, map.fromBytes({at, at + static_cast<std::size_t>(it->length())})});
                }
            }
        }
        begin = end + 1;
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
