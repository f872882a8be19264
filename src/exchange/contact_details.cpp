#include "exchange/contact_details.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <cstddef>

namespace vertelwerk::exchange {

namespace {

// Excel takes the zero away: 612345678.
constexpr std::size_t fewestDigits = 9;
constexpr std::size_t mostDigits = 13;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isAmongDigits(char c) {
    return c == '+' || c == '-' || c == ' ' || c == '(' || c == ')' || c == '.';
}

std::size_t digitsIn(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, isDigit));
}

}  // namespace

bool isTelephone(std::string_view text) {
    const std::size_t digits = digitsIn(text);
    return std::ranges::all_of(text, [](char c) { return isDigit(c) || isAmongDigits(c); }) &&
           digits >= fewestDigits && digits <= mostDigits;
}

bool beginsAsTelephone(std::string_view text) {
    const std::string_view number = text::trimmed(text);
    return isTelephone(number) &&
           (number.starts_with('0') || number.starts_with('+') || number.starts_with('(') ||
            (number.starts_with('6') && digitsIn(number) == fewestDigits));
}

bool holdsContactDetails(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos && at > 0 && text[at - 1] != ' ' && text.find('.', at) != text.npos) {
        return true;
    }
    for (std::size_t begin = 0; begin < text.size();) {
        if (!isDigit(text[begin]) && text[begin] != '+') {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && (isDigit(text[end]) || isAmongDigits(text[end]))) {
            ++end;
        }
        if (beginsAsTelephone(text.substr(begin, end - begin))) {
            return true;
        }
        begin = end;
    }
    return false;
}

}  // namespace vertelwerk::exchange
