#include "analysis/figure_warnings.h"

#include "vertelwerk/text/normalise.h"

#include "analysis/figures.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace vertelwerk::analysis {
namespace {

using base::msg;

constexpr std::int64_t fewestForPercentage = 10;
constexpr std::int64_t fewestForFirmFigure = 30;
constexpr std::size_t mostNamed = 5;

/// "a, b, c", each once; after a few only how many more: "a, b (+7)".
std::string listed(const std::vector<std::string>& names) {
    std::vector<std::string> once;
    for (const auto& name : names) {
        if (std::ranges::find(once, name) == once.end()) {
            once.push_back(name);
        }
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(once.size(), mostNamed); ++i) {
        list += (i == 0 ? "" : ", ") + once[i];
    }
    return once.size() > mostNamed ? fmt::format("{} (+{})", list, once.size() - mostNamed) : list;
}

template <typename Wanted>
std::string namesOf(const Figures& figures, const AreaIndex& areas, Wanted wanted) {
    std::vector<std::string> names;
    for (const auto& figure : figures) {
        if (figure.value && wanted(figure)) {
            names.push_back(areas.nameOf(areaOf(figure)) + " " + figure.period);
        }
    }
    return listed(names);
}

bool isProvisional(const model::Observation& figure) {
    const auto sign = text::folded(figure.sign);
    return sign.starts_with('*') || sign.find("provisional") != std::string::npos ||
           sign.find("voorlopig") != std::string::npos;
}

}  // namespace

std::string inWords(const Period& period) {
    if (period.from && period.to) {
        return *period.from == *period.to ? fmt::format("{}", *period.from)
                                          : fmt::format("{}-{}", *period.from, *period.to);
    }
    return period.from ? fmt::format("≥ {}", *period.from) : period.to ? fmt::format("≤ {}", *period.to) : "";
}

void warnOfOtherLevel(const Figures& figures, const Told& told, const AreaIndex& areas, Warnings& warnings) {
    std::set<int> levels;
    std::vector<std::string> ofFigures;
    for (const auto& figure : figures) {
        if (const auto level = levelOf(areas.codeOf(areaOf(figure))); level && figure.value) {
            levels.insert(*level);
            ofFigures.push_back(areas.nameOf(areaOf(figure)));
        }
    }
    std::vector<std::string> ofStories;
    for (const auto* passage : told) {
        const auto level = levelOf(areas.codeOf(passage->area));
        if (level && !levels.contains(*level)) {
            ofStories.push_back(areas.nameOf(passage->area));
        }
    }
    if (!levels.empty() && !ofStories.empty()) {
        warnings.push_back(msg("The figures are of {0}, stories of {1}: areas of another level.",
                               listed(ofFigures), listed(ofStories)));
    }
}

void warnOfOtherYears(const Figures& figures, const Told& told, Warnings& warnings) {
    std::set<int> years;
    for (const auto& figure : figures) {
        if (const auto own = yearsOf(figure.period); own && figure.value) {
            years.insert({own->first, own->second});
        }
    }
    if (years.empty()) {
        return;
    }
    std::set<std::string> outside;
    for (const auto* passage : told) {
        const auto year = model::yearOf(passage->date);
        if (year && (*year < *years.begin() || *year > *years.rbegin())) {
            outside.insert(std::to_string(*year));
        }
    }
    if (!outside.empty()) {
        warnings.push_back(msg("The figures are of {0}, but there are stories of {1}.",
                               inWords({*years.begin(), *years.rbegin()}),
                               listed({outside.begin(), outside.end()})));
    }
}

void warnOfUncertainty(const Figures& figures, const AreaIndex& areas, Warnings& warnings) {
    if (const auto names = namesOf(figures, areas, isProvisional); !names.empty()) {
        warnings.push_back(msg("Provisional figures, which may still change: {0}.", names));
    }
    const auto few = namesOf(figures, areas, [](const auto& f) { return f.n && *f.n < fewestForPercentage; });
    if (!few.empty()) {
        warnings.push_back(msg("Fewer than 10 answers, too few for a percentage: {0}.", few));
    }
    const auto meagre = namesOf(figures, areas, [](const auto& f) {
        return f.n && *f.n >= fewestForPercentage && *f.n < fewestForFirmFigure;
    });
    if (!meagre.empty()) {
        warnings.push_back(msg("Fewer than 30 answers, so only an indication: {0}.", meagre));
    }
}

}  // namespace vertelwerk::analysis
