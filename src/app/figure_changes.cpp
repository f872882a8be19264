#include "vertelwerk/app/figure_changes.h"

#include "vertelwerk/store/indicators.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vertelwerk::app {
namespace {

constexpr std::size_t mostExamples = 20;

using ByPlace = std::map<std::pair<std::string, std::string>, const model::Observation*>;

ByPlace byPlace(const std::vector<model::Observation>& observations) {
    ByPlace places;
    for (const auto& one : observations) {
        places.emplace(std::pair(one.area.empty() ? one.areaName : one.area, one.period), &one);
    }
    return places;
}

bool same(const model::Observation& a, const model::Observation& b) {
    return a.value == b.value && a.sign == b.sign && a.n == b.n;
}

/// A cell that the source left empty is no figure that came or went.
bool saysNothing(const model::Observation& one) {
    return !one.value && one.sign.empty();
}

}  // namespace

FigureChanges compareFigures(const std::vector<model::Observation>& before,
                             const std::vector<model::Observation>& after) {
    FigureChanges changes;
    const auto old = byPlace(before);
    const auto now = byPlace(after);
    const auto note = [&](const auto& place, const model::Observation* was, const model::Observation* is) {
        if (changes.examples.size() < mostExamples) {
            changes.examples.push_back({place.first, place.second, was != nullptr ? was->raw : std::string(),
                                        is != nullptr ? is->raw : std::string()});
        }
    };
    for (const auto& [place, one] : now) {
        const auto was = old.find(place);
        if (was == old.end() && saysNothing(*one)) {
            continue;
        }
        if (was == old.end()) {
            ++changes.added;
            note(place, nullptr, one);
        } else if (!same(*was->second, *one)) {
            ++changes.changed;
            note(place, was->second, one);
        }
    }
    for (const auto& [place, one] : old) {
        if (!now.contains(place) && !saysNothing(*one)) {
            ++changes.removed;
            note(place, one, nullptr);
        }
    }
    return changes;
}

base::Result<std::optional<FigureChanges>> changesAgainst(store::Database& database,
                                                          const model::Indicator& indicator) {
    const auto known = store::listIndicators(database);
    if (!known) {
        return base::fail(known.error());
    }
    const auto found = std::ranges::find_if(*known, [&](const store::IndicatorRow& row) {
        return row.indicator.key == indicator.key && row.indicator.name == indicator.name;
    });
    if (found == known->end()) {
        return std::nullopt;
    }
    const auto held = store::findIndicator(database, found->indicator.id);
    if (!held) {
        return base::fail(held.error());
    }
    return compareFigures(held->observations, indicator.observations);
}

}  // namespace vertelwerk::app
