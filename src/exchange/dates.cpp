#include "exchange/dates.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

#include "exchange/cells.h"
#include "exchange/strings.h"

#include <algorithm>
#include <cstddef>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t mostDateWords = 4;  // "dinsdag 12 maart 2023"

bool isWeekday(std::string_view word) {
    return isOneOf(word, {"maandag", "dinsdag", "woensdag",  "donderdag", "vrijdag", "zaterdag", "zondag",
                          "ma",      "di",      "wo",        "do",        "vr",      "za",       "zo",
                          "monday",  "tuesday", "wednesday", "thursday",  "friday",  "saturday", "sunday"});
}

bool isMonth(std::string_view word) {
    return text::isoDate("1 " + std::string(word) + " 2000").size() == std::string_view("2000-01-01").size();
}

/// "12", "12e", "12th".
bool isNumber(std::string_view word) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
    return digits > 0 && digits <= 4 &&
           isOneOf(word.substr(digits), {"", "e", "de", "ste", "th", "st", "nd", "rd"});
}

/// How many parts of a date the words are; nothing else may stand among them.
std::size_t dateParts(const std::string& folded) {
    std::size_t parts = 0;
    std::size_t begin = 0;
    while (begin < folded.size()) {
        const std::size_t end = std::min(folded.find_first_of(" -/.,", begin), folded.size());
        const std::string_view word = std::string_view(folded).substr(begin, end - begin);
        begin = end + 1;
        if (word.empty() || word == "of" || (parts == 0 && isWeekday(word))) {
            continue;
        }
        if (!isNumber(word) && !isMonth(word)) {
            return 0;
        }
        ++parts;
    }
    return parts;
}

/// "3 apr. '23" and "3-4-23" with the whole year; anything else as it is.
std::string withWholeYear(std::string_view written) {
    constexpr int lastOfThisCentury = 50;
    std::string whole(text::trimmed(written));
    const std::size_t year = whole.size() - std::min<std::size_t>(whole.size(), 2);
    const auto number = toInt(std::string_view(whole).substr(year));
    if (year == 0 || toInt(std::string_view(whole).substr(year - 1, 1)) || !number || *number < 0) {
        return whole;
    }
    std::string before = whole.substr(0, year);
    for (const std::string_view apostrophe : {"'", "\u2019", "\u2018"}) {
        if (before.ends_with(apostrophe)) {
            before.resize(before.size() - apostrophe.size());
        }
    }
    const bool yearFirst = before.find_first_not_of("0123456789") > 2;
    return !yearFirst && dateParts(text::folded(before)) == 2
               ? before + (*number <= lastOfThisCentury ? "20" : "19") + whole.substr(year)
               : whole;
}

/// The day that a spreadsheet counts from 1900, where a table lost that it is a day; nothing outside 2000 to
/// 2049.
std::string dayOfSerial(std::string_view written) {
    constexpr int first = 36'526;
    constexpr int last = 54'788;
    const auto days = toInt(text::trimmed(written));
    return days && *days >= first && *days <= last ? cellDate(*days, true, false, false) : std::string();
}

}  // namespace

std::string wholeDate(std::string_view asWritten) {
    if (std::string day = dayOfSerial(asWritten); !day.empty()) {
        return day;
    }
    const std::string written = withWholeYear(asWritten);
    std::string date = text::isoDate(written);
    if (date.empty()) {
        return date;
    }
    const std::size_t stated = 1 + static_cast<std::size_t>(std::ranges::count(date, '-'));
    return dateParts(text::folded(written)) == stated ? date : std::string();
}

std::string leadingDate(std::string_view written) {
    if (std::string date = wholeDate(written); !date.empty()) {
        return date;
    }
    std::size_t begin = 0;
    while (begin < written.size()) {
        const std::size_t end = std::min(written.find_first_of(",;(", begin), written.size());
        const std::string_view piece = text::trimmed(written.substr(begin, end - begin));
        begin = end + 1;
        std::size_t space = piece.size();
        for (std::size_t word = split(piece, ' ').size(); word > 0; --word) {
            if (word <= mostDateWords) {
                if (std::string date = wholeDate(piece.substr(0, space)); !date.empty()) {
                    return date;
                }
            }
            space = space == 0 ? 0 : piece.rfind(' ', space - 1);
        }
    }
    return {};
}

}  // namespace vertelwerk::exchange
