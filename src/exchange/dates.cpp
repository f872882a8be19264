#include "exchange/dates.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/normalise.h"

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

}  // namespace

std::string wholeDate(std::string_view written) {
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
