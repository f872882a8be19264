#include "store/numbers.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vertelwerk::store {
namespace {

template <typename Number>
std::optional<Number> parsed(std::string_view text) {
    Number number = 0;
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const auto [stop, failed] = std::from_chars(begin, end, number);
    return failed == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<double> numberIn(std::string_view text) {
    std::string plain(text::trimmed(text));
    if (const auto comma = plain.find(','); comma != std::string::npos) {
        plain[comma] = '.';
    }
    const bool digits =
        std::ranges::all_of(plain, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    return digits ? parsed<double>(plain) : std::nullopt;
}

std::optional<std::int64_t> wholeNumber(std::string_view word) {
    return parsed<std::int64_t>(word);
}

}  // namespace vertelwerk::store
