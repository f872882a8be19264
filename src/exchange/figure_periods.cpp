#include "exchange/figure_periods.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/dates.h"
#include "exchange/strings.h"

#include <cstddef>
#include <set>

namespace vertelwerk::exchange {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isYear(std::string_view text) {
    const auto year = text.size() == 4 ? toInt(text) : std::nullopt;
    return year && *year >= 1900 && *year < 2100;
}

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// The kind of period that a code or word stands for, and its number within the year.
std::optional<std::string> withinYear(std::string_view year, std::string_view kind, int number) {
    if (isOneOf(kind, {"jj", "sj", "x", "x0"})) {
        return std::string(year);
    }
    const auto numbered = [&](int most, const std::string& name) {
        return number >= 1 && number <= most ? std::optional(std::string(year) + "-" + name) : std::nullopt;
    };
    if (isOneOf(kind, {"kw", "k", "q", "kwartaal", "quarter", "e kwartaal"})) {
        return numbered(4, "Q" + std::to_string(number));
    }
    if (isOneOf(kind, {"hj", "h", "halfjaar", "e halfjaar"})) {
        return numbered(2, "H" + std::to_string(number));
    }
    return isOneOf(kind, {"mm", "m"}) ? numbered(12, twoDigits(number)) : std::nullopt;
}

/// "jan-23": a month and a short year.
std::optional<std::string> shortMonth(const std::string& plain) {
    const std::size_t mark = plain.find_first_of("-' ");
    if (mark == std::string::npos || plain.size() - mark != 3 || !isDigit(plain[mark + 1]) ||
        !isDigit(plain[mark + 2])) {
        return std::nullopt;
    }
    const std::string date = wholeDate(plain.substr(0, mark) + " 20" + plain.substr(mark + 1));
    return date.size() == 7 ? std::optional(date) : std::nullopt;
}

/// "Q3 2023", "2e kwartaal 2024", "kwartaal 3 van 2023": a part and then its year.
std::optional<std::string> partBeforeYear(const std::string& plain) {
    if (plain.size() < 6 || !isYear(plain.substr(plain.size() - 4)) || isDigit(plain[plain.size() - 5])) {
        return std::nullopt;
    }
    std::string kind;
    std::string digits;
    for (const char c : plain.substr(0, plain.size() - 4)) {
        if (isDigit(c)) {
            digits += c;
        } else {
            kind += c == '-' || c == '/' || c == '_' ? ' ' : c;
        }
    }
    if (digits.size() != 1) {
        return std::nullopt;
    }
    std::string word;
    for (const std::string_view piece : split(kind, ' ')) {
        word += isOneOf(piece, {"e", "de", "ste", "st", "nd", "rd", "th", "van", "of"}) ? "" : piece;
    }
    return isOneOf(word, {"mm", "m", "jj", "sj", "x"})
               ? std::nullopt
               : withinYear(plain.substr(plain.size() - 4), word, digits[0] - '0');
}

}  // namespace

std::optional<std::string> periodOf(std::string_view written) {
    std::string plain = text::folded(written);
    while (plain.ends_with('*')) {
        plain.pop_back();
    }
    if (isYear(plain)) {
        return plain;
    }
    if (plain.size() > 4 && isYear(plain.substr(0, 4))) {
        const std::string year = plain.substr(0, 4);
        std::string rest = plain.substr(4);
        const std::size_t begin = rest.find_first_not_of(" -_/");
        rest = begin == std::string::npos ? "" : rest.substr(begin);
        const std::size_t digit = rest.find_first_of("0123456789");
        const std::string kind(text::trimmed(std::string_view(rest).substr(0, digit)));
        const auto number = digit == std::string::npos ? std::nullopt : toInt(rest.substr(digit));
        if (!kind.empty() && number) {
            return withinYear(year, kind, *number);
        }
        if (digit == 0 && rest.size() > 1 && !isDigit(rest[1])) {  // 2023 1e kwartaal
            return withinYear(year, rest.substr(1), rest[0] - '0');
        }
    }
    if (const auto month = shortMonth(plain)) {
        return month;
    }
    if (const auto part = partBeforeYear(plain)) {
        return part;
    }
    const std::string date = wholeDate(plain);
    return date.empty() ? std::nullopt : std::optional(date);
}

std::optional<std::string> yearInName(std::string_view name) {
    std::set<std::string> years;
    for (std::size_t begin = 0; begin < name.size();) {
        if (!isDigit(name[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < name.size() && isDigit(name[end])) {
            ++end;
        }
        if (isYear(name.substr(begin, end - begin))) {
            years.emplace(name.substr(begin, end - begin));
        }
        begin = end;
    }
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

}  // namespace vertelwerk::exchange
