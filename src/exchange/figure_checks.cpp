#include "exchange/figure_checks.h"

#include "vertelwerk/text/normalise.h"

#include <optional>
#include <string_view>

namespace vertelwerk::exchange {

namespace {

/// The highest value of the indicator's scale, of which the lowest is 0; nothing when it has no such scale.
std::optional<int> highestOf(const model::Indicator& indicator) {
    if (indicator.unit == "%") {
        return 100;
    }
    const bool mark = text::folded(indicator.name).find("rapportcijfer") != std::string::npos ||
                      text::folded(indicator.unit) == "rapportcijfer";
    return mark ? std::optional(10) : std::nullopt;
}

base::Message beyondScale(const model::Indicator& indicator, int highest, std::size_t count,
                          const model::Observation& first) {
    return base::plural(
        "{1}: {0} figure lies outside 0 to {2}: {3} of {4} in {5}. Look whether that is right.",
        "{1}: {0} figures lie outside 0 to {2}, such as {3} of {4} in {5}. Look whether that is right.",
        count, indicator.name, highest, first.raw, first.area, first.period);
}

}  // namespace

void tellBeyondScale(FigureReading& reading) {
    for (const model::Indicator& indicator : reading.indicators) {
        const auto highest = highestOf(indicator);
        std::size_t count = 0;
        const model::Observation* first = nullptr;
        for (const model::Observation& one : indicator.observations) {
            if (highest && one.value && (*one.value < 0 || *one.value > *highest)) {
                ++count;
                first = first == nullptr ? &one : first;
            }
        }
        if (first != nullptr) {
            reading.problems.push_back(beyondScale(indicator, *highest, count, *first));
            reading.verdict = Verdict::Warning;
        }
    }
}

}  // namespace vertelwerk::exchange
