#include "analysis/figures.h"

#include "vertelwerk/base/message.h"

#include "analysis/figure_warnings.h"

#include <algorithm>

namespace vertelwerk::analysis {
namespace {

using base::msg;
using model::Observation;

bool hasValue(const std::vector<Observation>& observations) {
    return std::ranges::any_of(observations, [](const auto& o) { return o.value.has_value(); });
}

template <typename Keep>
std::vector<Observation> only(const std::vector<Observation>& observations, Keep keep) {
    std::vector<Observation> kept;
    std::ranges::copy_if(observations, std::back_inserter(kept), keep);
    return kept;
}

/// The figures to show, and the area they are of; the asked area's own when none has a value.
struct Shown {
    std::vector<Observation> figures;
    model::Area area;
};

Shown figuresOf(const std::vector<Observation>& observations, const model::Area& asked,
                const AreaIndex& areas) {
    if (asked.empty()) {
        return {observations, asked};
    }
    const auto of = [&](const model::Area& area) {
        return only(observations, [&](const auto& o) { return areas.same(areaOf(o), area); });
    };
    for (auto area = asked; !area.empty(); area = areas.parent(area)) {
        if (auto figures = of(area); hasValue(figures)) {
            return {std::move(figures), area};
        }
    }
    return {of(asked), asked};
}

base::Message nothingFor(const std::string& name, const std::string& area, const Period& period) {
    if (!period.from && !period.to) {
        return area.empty() ? msg("\"{0}\" has no figures.", name)
                            : msg("\"{0}\" has no figures for {1}.", name, area);
    }
    const auto years = inWords(period);
    return area.empty() ? msg("\"{0}\" has no figures for this period ({1}).", name, years)
                        : msg("\"{0}\" has no figures for {1} ({2}).", name, area, years);
}

}  // namespace

std::optional<std::pair<int, int>> yearsOf(std::string_view periodOrDate) {
    constexpr std::size_t year = 4;
    const auto first = model::yearOf(periodOrDate);
    if (!first) {
        return std::nullopt;
    }
    const bool several = periodOrDate.size() > year && periodOrDate[year] == '/';
    const auto last = several ? model::yearOf(periodOrDate.substr(year + 1)) : std::nullopt;
    return std::pair(*first, last.value_or(*first));
}

bool liesIn(std::string_view periodOrDate, const Period& period) {
    if (!period.from && !period.to) {
        return true;
    }
    const auto years = yearsOf(periodOrDate);
    return years && (!period.from || years->second >= *period.from) &&
           (!period.to || years->first <= *period.to);
}

JointIndicator besideStories(const model::Link& link, const model::Indicator& indicator,
                             const model::Area& asked, const Period& period, const AreaIndex& areas,
                             const Told& told) {
    JointIndicator beside{link, indicator, {}};
    auto& warnings = beside.warnings;
    const auto inPeriod =
        only(indicator.observations, [&](const auto& o) { return liesIn(o.period, period); });
    const auto shown = figuresOf(inPeriod, asked, areas);
    beside.indicator.observations = shown.figures;

    const auto askedName = asked.empty() ? std::string() : areas.nameOf(asked);
    if (!hasValue(shown.figures)) {
        warnings.push_back(nothingFor(indicator.name, askedName, period));
    } else if (!areas.same(shown.area, asked) && !asked.empty()) {
        warnings.push_back(
            msg("\"{0}\" has no figures for {1}. Shown are those of {2}, the larger area that it lies in.",
                indicator.name, askedName, areas.nameOf(shown.area)));
    } else {
        warnOfOtherLevel(shown.figures, told, areas, warnings);
    }
    warnOfOtherYears(shown.figures, told, warnings);
    warnOfUncertainty(shown.figures, areas, warnings);
    if (indicator.direction == model::Direction::Unknown) {
        warnings.push_back(
            msg("It is not recorded whether higher is better or worse for \"{0}\".", indicator.name));
    }
    return beside;
}

}  // namespace vertelwerk::analysis
