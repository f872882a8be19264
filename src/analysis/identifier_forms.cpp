#include "vertelwerk/analysis/identifying.h"
#include "vertelwerk/text/offset_map.h"

#include "analysis/mentions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace vertelwerk::analysis {
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

struct Form {
    Identifier kind;
    const char* replacement;
    /// Begins where no like character stands before, and repeats within bounds, so that a search is
    /// linear in the text.
    const char* pattern;
    bool (*accept)(std::string_view);
};

constexpr auto always = [](std::string_view) { return true; };

/// The groups of every series of Dutch plates since 1951; an abbreviation with numbers is none.
bool isPlate(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void mustWork(UErrorCode status, Identifier kind) {
    if (U_FAILURE(status)) {
        throw std::logic_error("the pattern of " + std::string(toKey(kind)) + " failed");
    }
}

constexpr std::array forms{
    Form{Identifier::Email, "[e-mailadres]",
         R"((?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8})",
         always},
    Form{Identifier::Iban, "[rekeningnummer]", R"(\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,3})?\b)",
         isIban},
    Form{Identifier::Phone, "[telefoonnummer]",
         R"((\+31|\b00 ?31|\b0)( ?- ?| )?(\(0\) ?)?[1-9](( ?- ?| )?\d){7,8}\b)", isTelephoneNumber},
    Form{Identifier::Phone, "[telefoonnummer]", R"((?<!\d)\(0\d{1,3}\)( ?- ?| )?[1-9](( ?- ?| )?\d){5,7}\b)",
         isTelephoneNumber},
    Form{Identifier::Postcode, "[postcode]", R"(\b[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}\b)", always},
    Form{
        Identifier::Plate, "[kenteken]",
        R"((?<![\w-])([A-Z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[A-Z]{2}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d{2}-[A-Z]|[A-Z]-\d{2}-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w-]))",
        isPlate},
    Form{Identifier::Bsn, "[bsn]", R"(\b\d{9}\b|\b\d{4}[ .]\d{2}[ .]\d{3}\b|\b\d{3}[ .]\d{3}[ .]\d{3}\b)",
         isCitizenServiceNumber},
};

base::Message reasonFor(Identifier kind) {
    switch (kind) {
        case Identifier::Email:
            return base::msg("has the form of an e-mail address");
        case Identifier::Phone:
            return base::msg("has the form of a telephone number");
        case Identifier::Postcode:
            return base::msg("has the form of a postcode");
        case Identifier::Iban:
            return base::msg("is a bank account number: its check digits are right");
        case Identifier::Plate:
            return base::msg("has the form of a licence plate");
        case Identifier::Bsn:
            return base::msg("can be a citizen service number: it passes the 11-proof");
        default:
            throw std::logic_error("not told by its form");
    }
}

using Pattern = std::unique_ptr<const icu::RegexPattern>;

/// The pattern of each form, in their order: made once, since making them takes longer than a story does.
const std::array<Pattern, forms.size()>& patterns() {
    static const auto compiled = [] {
        std::array<Pattern, forms.size()> all;
        std::ranges::transform(forms, all.begin(), [](const Form& form) {
            UErrorCode status = U_ZERO_ERROR;
            UParseError place{};
            Pattern pattern(
                icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(form.pattern), place, status));
            mustWork(status, form.kind);
            return pattern;
        });
        return all;
    }();
    return compiled;
}

/// Telephone numbers in brackets as "(0)6" hold one digit too many to count.
std::string withoutBracketedZero(std::string found) {
    if (const auto at = found.find("(0)"); at != std::string::npos) {
        found.erase(at, 3);
    }
    return found;
}

/// Every form has an at sign, nine digits, or two digits and a capital. Bytes beyond ASCII may be either.
bool mayHoldForms(std::string_view utf8) {
    std::size_t digits = 0;
    bool capital = false;
    for (const char c : utf8) {
        const bool other = static_cast<unsigned char>(c) >= 0x80;
        digits += other || (c >= '0' && c <= '9') ? 1 : 0;
        capital = capital || other || (c >= 'A' && c <= 'Z');
        if (c == '@' || digits >= 9 || (digits >= 2 && capital)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<Identified> identifyByForm(std::string_view utf8) {
    if (!mayHoldForms(utf8)) {
        return {};
    }
    const text::OffsetMap map(utf8);
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::vector<Identified> found;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto& form = forms[i];
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(patterns()[i]->matcher(text, status));
        mustWork(status, form.kind);
        while (matcher->find(status) != 0) {
            std::string words;
            matcher->group(status).toUTF8String(words);
            if (form.accept(withoutBracketedZero(words))) {
                found.push_back({form.kind,
                                 {map.fromUtf16(static_cast<std::size_t>(matcher->start(status))),
                                  map.fromUtf16(static_cast<std::size_t>(matcher->end(status)))},
                                 true,
                                 reasonFor(form.kind),
                                 form.replacement});
            }
        }
        mustWork(status, form.kind);
    }
    return apart(std::move(found));
}

}  // namespace vertelwerk::analysis
