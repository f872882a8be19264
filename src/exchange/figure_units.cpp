#include "exchange/figure_units.h"

#include "vertelwerk/text/normalise.h"

#include "exchange/strings.h"

#include <algorithm>
#include <initializer_list>

namespace vertelwerk::exchange {

namespace {

constexpr std::size_t longestUnit = 24;  // bytes between the brackets, with one of them

/// ", %" and " in procenten" at the end of a title, or nothing.
std::string_view sharesIn(std::string_view title) {
    for (const std::string_view words : {", %", " in %", ", in %", " in procenten", ", percentage"}) {
        if (title.ends_with(words)) {
            return title.substr(title.size() - words.size());
        }
    }
    return {};
}

}  // namespace

std::string withoutTableNumber(std::string_view title) {
    const std::size_t space = std::min(title.find(' '), title.size());
    const std::size_t end = std::min(title.find_first_not_of("0123456789.", space + 1), title.size());
    const std::size_t name = title.find_first_not_of(" .:-", end);
    const bool numbered =
        isOneOf(text::folded(title.substr(0, space)), {"tabel", "table", "figuur", "figure", "grafiek"}) &&
        end > space + 1 && name != std::string_view::npos;
    return std::string(numbered ? title.substr(name) : title);
}

std::string unitIn(std::string_view title) {
    const auto open = title.rfind('(');
    const auto close = title.find(')', open == std::string_view::npos ? 0 : open);
    const bool isShort =
        open != std::string_view::npos && close != std::string_view::npos && close - open <= longestUnit;
    if (isShort) {
        return std::string(text::trimmed(title.substr(open + 1, close - open - 1)));
    }
    return sharesIn(title).empty() ? "" : "%";
}

std::string withoutUnit(std::string_view title) {
    const std::string_view shares = sharesIn(title);
    if (const std::size_t open = title.rfind('('); shares.empty() && !unitIn(title).empty()) {
        std::string name(text::trimmed(title.substr(0, open)));
        const std::string_view behind = text::trimmed(title.substr(title.find(')', open) + 1));
        return behind.empty() ? name : name + " " + std::string(behind);
    }
    return std::string(text::trimmed(title.substr(0, title.size() - shares.size())));
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
