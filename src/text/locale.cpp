#include "vertelwerk/text/locale.h"

#include "vertelwerk/text/score.h"

#include "text/dates.h"
#include "text/icu.h"

#include <cstdint>
#include <memory>

#include <fmt/format.h>
#include <unicode/coll.h>
#include <unicode/numberformatter.h>

namespace vertelwerk::text {
namespace {

/// A Collator may not be shared between threads.
const icu::Collator& collator() {
    thread_local const std::unique_ptr<icu::Collator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> dutch(icu::Collator::createInstance(icu::Locale("nl"), status));
        mustWork(status, "collator");
        dutch->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        mustWork(status, "numeric collation");
        return dutch;
    }();
    return *made;
}

icu::Locale regionOf(base::Language language) {
    return {language == base::Language::Dutch ? "nl_NL" : "en_GB"};
}

std::string formatted(double value, const icu::number::Precision& precision, base::Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto number = icu::number::NumberFormatter::withLocale(regionOf(language))
                            .precision(precision)
                            .roundingMode(UNUM_ROUND_HALFUP)
                            .sign(UNUM_SIGN_NEGATIVE)
                            .formatDouble(value, status);
    std::string text;
    number.toString(status).toUTF8String(text);
    mustWork(status, "number format");
    return text;
}

std::string withMonth(std::string_view isoDateText, base::Language language,
                      std::string_view (*name)(int month, base::Language language)) {
    const auto date = fromIso(isoDateText);
    if (!date || date->month == 0) {
        return std::string(isoDateText);
    }
    const auto month = name(date->month, language);
    return date->day == 0 ? fmt::format("{} {}", month, date->year)
                          : fmt::format("{} {} {}", date->day, month, date->year);
}

}  // namespace

std::string sortKey(std::string_view utf8) {
    const auto text = icu::UnicodeString::fromUTF8(piece(utf8));
    std::string key(utf8.size() * 3 + 16, '\0');
    const auto fill = [&] {
        return collator().getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                                     icuLength(key.size()));
    };
    auto needed = static_cast<std::size_t>(fill());
    if (needed > key.size()) {
        key.resize(needed);
        needed = static_cast<std::size_t>(fill());
    }
    key.resize(needed - 1);  // ICU closes it with a zero byte
    return key;
}

std::string formatDate(std::string_view isoDateText, base::Language language) {
    return withMonth(isoDateText, language, monthName);
}

std::string formatShortDate(std::string_view isoDateText, base::Language language) {
    return withMonth(isoDateText, language, shortMonthName);
}

std::string formatNumber(double value, int decimals, base::Language language) {
    return formatted(value, icu::number::Precision::maxFraction(decimals), language);
}

std::string formatScore(double value, base::Language language) {
    return formatFixed(value, 1, language);
}

std::string formatFixed(double value, int decimals, base::Language language) {
    return formatted(value, icu::number::Precision::fixedFraction(decimals), language);
}

std::string isoDate(std::string_view written) {
    const auto date = findDate(written);
    return date ? toIso(*date) : std::string();
}

}  // namespace vertelwerk::text
