#include "vertelwerk/app/figure_words.h"

#include "vertelwerk/text/locale.h"

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
}  // namespace

std::string figureText(const model::Observation& observation, const base::Catalogue& catalogue) {
    if (!observation.value) {
        return observation.sign.empty() ? catalogue.say(msg("not given"))
                                        : signText(observation.sign, catalogue);
    }
    const auto value = text::formatNumber(*observation.value, mostDecimals, catalogue.language());
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
