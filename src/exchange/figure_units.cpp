#include "exchange/figure_units.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <initializer_list>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestUnit = 24;  // bytes between the brackets, with one of them

}  // namespace

std::string unitIn(std::string_view title) {
    const auto open = title.rfind('(');
    const auto close = title.find(')', open == std::string_view::npos ? 0 : open);
    const bool isShort =
        open != std::string_view::npos && close != std::string_view::npos && close - open <= longestUnit;
    return isShort ? std::string(text::trimmed(title.substr(open + 1, close - open - 1))) : std::string();
}

std::string withoutUnit(std::string_view title) {
    return std::string(text::trimmed(unitIn(title).empty() ? title : title.substr(0, title.rfind('('))));
}

bool isUnit(std::string_view words) {
    const std::string folded = text::folded(words);
    const bool begins = std::ranges::any_of(
        std::initializer_list<std::string_view>{"%", "\u2030", "\u20AC", "x 1", "per 1", "procent", "percent",
                                                "aantal", "number", "euro"},
        [&](std::string_view unit) { return folded.starts_with(unit); });
    return begins || isOneOf(folded, {"index", "uren", "uur", "hours", "dagen", "days", "km", "m2"});
}

}  // namespace vertelwerk::exchange
