#include "exchange/figure_periods.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/dates.h"
#include "exchange/strings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
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

/// What stands between the first and the last of several years.
constexpr auto joints =
    std::to_array<std::string_view>({"/", "-", "\u2013", "t/m", "tot en met", "tot", "to"});

std::string twoDigits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string yearsFrom(std::string_view first, int last) {
    return std::string(first) + "/" + std::to_string(last);
}

/// The year that "2023" is, and "'23" or "23" in the century of the year before it.
std::optional<int> lastYear(std::string_view written, std::string_view first) {
    for (const std::string_view mark : {"'", "\u2019", "\u2018"}) {
        written.remove_prefix(written.starts_with(mark) ? mark.size() : 0);
    }
    const std::string digits =
        (written.size() == 2 ? std::string(first.substr(0, 2)) : std::string()) + std::string(written);
    return isYear(digits) ? toInt(digits) : std::nullopt;
}

/// "2022/2023", "2022-'23", "schooljaar 2022/23", "2017 t/m 2020": years that belong together. Without a word
/// that says so, 2011-12 is a month.
std::optional<std::string> severalYears(std::string_view plain) {
    constexpr int longest = 20;
    bool named = false;
    for (const std::string_view word : {"schooljaar", "studiejaar", "academisch jaar", "cursusjaar",
                                        "seizoen", "school year", "academic year", "season"}) {
        if (plain.starts_with(word)) {
            plain = text::trimmed(plain.substr(word.size()));
            named = true;
            break;
        }
    }
    if (plain.size() < 6 || !isYear(plain.substr(0, 4))) {
        return std::nullopt;
    }
    const std::string_view first = plain.substr(0, 4);
    std::string_view rest = text::trimmed(plain.substr(4));
    const auto joint =
        std::ranges::find_if(joints, [&](std::string_view each) { return rest.starts_with(each); });
    if (joint == joints.end()) {
        return std::nullopt;
    }
    rest = text::trimmed(rest.substr(joint->size()));
    const auto last = lastYear(rest, first);
    const int span = last ? *last - *toInt(first) : 0;
    const bool month = !named && rest.size() == 2 && toInt(rest).value_or(0) <= 12;
    const bool sound = rest.size() == 2 ? span == 1 : span > 0 && span <= longest;
    return sound && !month ? std::optional(yearsFrom(first, *last)) : std::nullopt;
}

/// The kind of period that a code or word stands for, and its number within the year.
std::optional<std::string> withinYear(std::string_view year, std::string_view kind, int number) {
    if (isOneOf(kind, {"jj", "x", "x0"})) {
        return std::string(year);
    }
    if (kind == "sj") {
        return yearsFrom(year, *toInt(year) + 1);
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

/// "verzuim_schooljaar_2022-2023"
std::optional<std::string> schoolYearIn(const std::string& name) {
    constexpr std::string_view word = "schooljaar";
    const std::size_t at = name.find(word);
    if (at == std::string::npos) {
        return std::nullopt;
    }
    const std::string behind = name.substr(at + word.size());
    const std::size_t begin = std::min(behind.find_first_not_of(" _-"), behind.size());
    const std::size_t end = std::min(behind.find_first_not_of("0123456789-/'", begin), behind.size());
    return severalYears(std::string(word) + " " + behind.substr(begin, end - begin));
}

}  // namespace

std::string periodMark(std::string_view written) {
    const std::string_view trimmed = text::trimmed(written);
    const std::string remark = text::folded(splitRemark(trimmed).remark);
    if (isOneOf(remark, {"nader voorlopig", "revised provisional"})) {
        return "**";
    }
    if (isOneOf(remark, {"voorlopig", "voorlopige cijfers", "v", "provisional", "p"})) {
        return "*";
    }
    return std::string(trimmed.substr(trimmed.find_last_not_of('*') + 1));
}

std::optional<std::string> periodOf(std::string_view written) {
    std::string plain = text::folded(written);
    while (plain.ends_with('*')) {
        plain.pop_back();
    }
    if (plain.ends_with(')')) {
        plain = text::trimmed(splitRemark(plain).text);
    }
    if (isYear(plain)) {
        return plain;
    }
    if (auto years = severalYears(plain)) {
        return years;
    }
    if (plain.size() > 4 && isYear(plain.substr(0, 4))) {
        const std::string year = plain.substr(0, 4);
        std::string rest = plain.substr(4);
        const std::size_t begin = rest.find_first_not_of(" -_/");
        rest = begin == std::string::npos ? "" : rest.substr(begin);
        const std::size_t digit = rest.find_first_of("0123456789");
        const std::string kind(text::trimmed(std::string_view(rest).substr(0, digit)));
        const auto number = digit == std::string::npos ? std::nullopt : toInt(rest.substr(digit));
        if (digit == std::string::npos && !kind.empty()) {  // 2023 januari
            if (std::string month = wholeDate(kind + " " + year); !month.empty()) {
                return month;
            }
        }
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

namespace {

bool beginsWithAnyOf(const std::string& folded, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view one) { return folded.starts_with(one); });
}

std::set<std::string> periodsIn(const std::string& line) {
    std::set<std::string> periods;
    for (std::string_view word : split(line, ' ')) {
        word.remove_prefix(word.starts_with('(') ? 1 : 0);
        word = word.substr(0, word.find_last_not_of(",;:.)") + 1);
        if (const auto period = periodOf(word)) {
            periods.insert(*period);
        }
    }
    return periods;
}

}  // namespace

std::string periodInLines(const std::vector<std::string>& lines) {
    std::set<std::string> stated;
    std::set<std::string> others;
    for (const std::string& line : lines) {
        const auto folded = text::folded(line);
        const bool states = beginsWithAnyOf(folded, {"peiljaar", "periode", "jaar", "year", "period"});
        const bool aside =
            beginsWithAnyOf(folded, {"bron", "source", "datum", "gedownload", "downloaded", "export"});
        if (!aside) {
            (states ? stated : others).merge(periodsIn(line));
        }
    }
    const auto& named = stated.empty() ? others : stated;
    return named.size() == 1 ? *named.begin() : std::string();
}

std::optional<std::string> yearInName(std::string_view name) {
    if (auto years = schoolYearIn(text::folded(name))) {
        return years;
    }
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
