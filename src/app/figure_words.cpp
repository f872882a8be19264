#include "vertelwerk/app/figure_words.h"

#include "vertelwerk/text/locale.h"
#include "vertelwerk/text/score.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace vertelwerk::app {

using base::msg;

namespace {
/// What open data of CBS and RIVM says, in English, where a figure is missing.
std::string signText(const std::string& sign, const base::Catalogue& catalogue) {
    if (sign == "Unreliable") {
        return catalogue.say(msg("unreliable"));
    }
    if (sign == "Confidential" || sign == "Secret") {
        return catalogue.say(msg("secret"));
    }
    if (sign == "Provisional") {
        return catalogue.say(msg("provisional"));
    }
    if (sign == "Impossible") {
        return catalogue.say(msg("cannot be"));
    }
    if (sign == "NotAvailable" || sign == "Unknown" || sign == "Missing") {
        return catalogue.say(msg("unknown"));
    }
    return sign;
}

/// More than statistics give: what remains of a double beyond these is noise of its binary form.
constexpr int mostDecimals = 6;

/// How many decimals the source's cell has; nothing where the cell does not write the figure out.
std::optional<int> decimalsIn(std::string_view cell, double figure) {
    double number = 0;
    double unit = 0;  // of the last digit; zero before a point or comma
    int decimals = 0;
    for (const char c : cell) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            unit /= 10;
            decimals += unit > 0 ? 1 : 0;
        } else if (c == '.' || c == ',') {
            unit = 1;
            decimals = 0;
        }
    }
    const double written = unit > 0 ? number * unit : number;
    const bool same = std::abs(written - std::abs(figure)) <= 1e-9 * std::max(1.0, written);
    return same && decimals <= mostDecimals ? std::optional(decimals) : std::nullopt;
}

std::string numberText(const model::Observation& observation, base::Language language) {
    const double figure = *observation.value;
    const auto decimals = decimalsIn(observation.raw, figure);
    return decimals ? text::formatFixed(figure, *decimals, language)
                    : text::formatNumber(figure, mostDecimals, language);
}
}  // namespace

std::string figureText(const model::Observation& observation, const base::Catalogue& catalogue) {
    if (!observation.value) {
        return observation.sign.empty() ? catalogue.say(msg("not given"))
                                        : signText(observation.sign, catalogue);
    }
    const auto value = numberText(observation, catalogue.language());
    return observation.sign.empty() ? value
                                    : fmt::format("{} ({})", value, signText(observation.sign, catalogue));
}

std::string periodText(const std::string& period, const base::Catalogue& catalogue) {
    const auto dash = period.find('-');
    if (dash == std::string::npos || dash + 1 >= period.size()) {
        return period;
    }
    const auto year = period.substr(0, dash);
    const auto part = period.substr(dash + 1);
    if (part.front() == 'Q') {
        return catalogue.say(msg("quarter {0} of {1}", part.substr(1), year));
    }
    if (part.front() == 'H') {
        return catalogue.say(msg("half {0} of {1}", part.substr(1), year));
    }
    return text::formatDate(period, catalogue.language());
}

std::string areaText(const model::Observation& observation) {
    return observation.areaName.empty() ? observation.area : observation.areaName;
}

}  // namespace vertelwerk::app
