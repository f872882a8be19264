#include "text/dates.h"

#include "vertelwerk/text/normalise.h"

#include "text/icu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <unicode/regex.h>

namespace vertelwerk::text {
namespace {

struct Month {
    std::string_view dutch;
    std::string_view english;
    std::array<std::string_view, 2> abbreviations;
};

constexpr std::array<Month, 12> months{{
    {"januari", "January", {"jan", ""}},
    {"februari", "February", {"feb", "febr"}},
    {"maart", "March", {"mrt", "mar"}},
    {"april", "April", {"apr", ""}},
    {"mei", "May", {"", ""}},
    {"juni", "June", {"jun", ""}},
    {"juli", "July", {"jul", ""}},
    {"augustus", "August", {"aug", ""}},
    {"september", "September", {"sep", "sept"}},
    {"oktober", "October", {"okt", "oct"}},
    {"november", "November", {"nov", ""}},
    {"december", "December", {"dec", ""}},
}};

std::vector<std::string> namesOf(const Month& month) {
    std::vector<std::string> names{folded(month.dutch), folded(month.english)};
    for (const auto abbreviation : month.abbreviations) {
        if (!abbreviation.empty()) {
            names.emplace_back(abbreviation);
        }
    }
    return names;
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// @param written a month's number or folded name
int monthOf(std::string_view written) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto names = namesOf(months[i]);
        if (std::find(names.begin(), names.end(), written) != names.end()) {
            return static_cast<int>(i) + 1;
        }
    }
    return number(written);
}

/// One way to write a date: a pattern over folded text with the groups y, m and d, as far as it has them.
struct Form {
    std::unique_ptr<const icu::RegexPattern> pattern;
    bool hasMonth;
    bool hasDay;
};

Form form(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    std::unique_ptr<const icu::RegexPattern> compiled(
        icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(piece(pattern)), place, status));
    mustWork(status, "date pattern");
    return {std::move(compiled), pattern.find("(?<m>") != std::string_view::npos,
            pattern.find("(?<d>") != std::string_view::npos};
}

/// At the same place the earlier form holds.
std::vector<Form> makeForms() {
    std::string names;
    for (const auto& month : months) {
        for (const auto& name : namesOf(month)) {
            names += (names.empty() ? "" : "|") + name;
        }
    }
    const auto month = "(?<m>" + names + ")(?![a-z])";
    const std::string day = "(?<d>\\d{1,2})";
    const std::string year = "(?<y>(?:1[89]|2[01])\\d\\d)";
    const std::string begins = "(?<!\\d|\\d[-/.])";
    const std::string ends = "(?!\\d|[-/.]\\d)";
    const std::string separator = " ?(?<s>[-/.]) ?";
    std::vector<Form> forms;
    forms.push_back(form(begins + year + separator + "(?<m>\\d{1,2})\\k<s>" + day + ends));
    forms.push_back(form(begins + day + separator + "(?<m>\\d{1,2}) ?\\k<s> ?" + year + ends));
    forms.push_back(form(begins + day + "(?:e|ste|de|st|nd|rd|th)?(?: of)?[ ./-]{1,2}" + month +
                         "[ .,/-]{1,3}" + year + "(?!\\d)"));
    forms.push_back(
        form("(?<![a-z])" + month + "[ .]{1,2}" + day + "(?:st|nd|rd|th)?[ ,]{1,2}" + year + "(?!\\d)"));
    forms.push_back(form("(?<![a-z])" + month + "[ .,/-]{1,3}" + year + "(?!\\d)"));
    forms.push_back(form(begins + year + "[-/](?<m>0[1-9]|1[0-2])" + ends));
    forms.push_back(form(begins + "(?<m>0?[1-9]|1[0-2])[-/]" + year + ends));
    return forms;
}

/// A year that is no part of a code such as 2023JJ00 and no postcode such as 2011 AB.
Form makeYearForm() {
    return form(
        "(?<![\\p{L}\\d]|\\d[-/.])(?<y>(?:1[89]|2[01])\\d\\d)(?![\\p{L}\\d])(?! ?[A-Z]{2}(?!\\p{L}))");
}

struct Match {
    PartialDate date;
    std::int32_t begin;
};

std::optional<Match> firstMatch(const Form& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(form.pattern->matcher(text, status));
    mustWork(status, "date matcher");
    if (!matcher->find(status)) {
        return std::nullopt;
    }
    const auto group = [&](const char* name) {
        std::string value;
        matcher->group(form.pattern->groupNumberFromName(name, -1, status), status).toUTF8String(value);
        return value;
    };
    const Match match{
        {number(group("y")), form.hasMonth ? monthOf(group("m")) : 0, form.hasDay ? number(group("d")) : 0},
        matcher->start(status)};
    mustWork(status, "date match");
    return match;
}

}  // namespace

bool exists(const PartialDate& date) {
    constexpr int earliest = 1800;
    constexpr int latest = 2199;
    if (date.year < earliest || date.year > latest) {
        return false;
    }
    if (date.month == 0) {
        return date.day == 0;
    }
    const auto day = std::max(date.day, 1);
    return date.day >= 0 && date.month > 0 &&
           std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

std::string toIso(const PartialDate& date) {
    auto iso = fmt::format("{:04}", date.year);
    if (date.month != 0) {
        iso += fmt::format("-{:02}", date.month);
    }
    if (date.day != 0) {
        iso += fmt::format("-{:02}", date.day);
    }
    return iso;
}

std::optional<PartialDate> fromIso(std::string_view iso) {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < iso.size(); ++i) {
        const bool digit = iso[i] >= '0' && iso[i] <= '9';
        if (shape[i] == 'd' ? !digit : iso[i] != '-') {
            return std::nullopt;
        }
    }
    const auto part = [&](std::size_t at, std::size_t count) {
        return at < iso.size() ? number(iso.substr(at, count)) : 0;
    };
    const PartialDate date{part(0, 4), part(5, 2), part(8, 2)};
    const bool zeroWritten = (iso.size() > 4 && date.month == 0) || (iso.size() > 7 && date.day == 0);
    return !zeroWritten && exists(date) ? std::optional(date) : std::nullopt;
}

std::string_view monthName(int month, base::Language language) {
    const auto& names = months.at(static_cast<std::size_t>(month) - 1);
    return language == base::Language::Dutch ? names.dutch : names.english;
}

std::string_view shortMonthName(int month, base::Language language) {
    constexpr int march = 3;
    return month == march && language == base::Language::Dutch ? "mrt"
                                                               : monthName(month, language).substr(0, 3);
}

std::optional<PartialDate> findDate(std::string_view written) {
    static const auto forms = makeForms();
    static const auto yearForm = makeYearForm();
    const auto text = icu::UnicodeString::fromUTF8(piece(folded(written)));
    std::optional<Match> first;
    for (const auto& one : forms) {
        if (const auto match = firstMatch(one, text); match && (!first || match->begin < first->begin)) {
            first = match;
        }
    }
    if (!first) {
        first = firstMatch(yearForm, icu::UnicodeString::fromUTF8(piece(written)));
    }
    return first && exists(first->date) ? std::optional(first->date) : std::nullopt;
}

}  // namespace vertelwerk::text
