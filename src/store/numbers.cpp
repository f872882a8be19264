#include "store/numbers.h"

#include "vertelwerk/text/normalise.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vertelwerk::store {

std::optional<double> numberIn(std::string_view text) {
    std::string plain(text::trimmed(text));
    if (const auto comma = plain.find(','); comma != std::string::npos) {
        plain[comma] = '.';
    }
    const bool digits =
        std::ranges::all_of(plain, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
    double number = 0;
    const auto* end = plain.data() + plain.size();
    const auto [stop, failed] = std::from_chars(plain.data(), end, number);
    return digits && failed == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

}  // namespace vertelwerk::store
