#include "gui/numbers/figure_view.h"

#include "vertelwerk/app/figure_words.h"
#include "vertelwerk/text/locale.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace vertelwerk::gui {
namespace {

using app::figureText;
using app::periodText;
using base::msg;
using Observations = std::vector<const model::Observation*>;

std::string areaOf(const model::Observation& observation) {
    return observation.areaName.empty() ? observation.area : observation.areaName;
}

std::string withUnit(std::string value, const std::string& unit) {
    return unit.empty() ? value : unit == "%" ? value + "%" : value + " " + unit;
}

std::optional<chart::Scene> drawingOf(const std::string& name, const Observations& observations,
                                      const base::Catalogue& catalogue) {
    std::vector<chart::SeriesPoint> points;
    const model::Observation* first = nullptr;
    const model::Observation* last = nullptr;
    for (const auto* observation : observations) {
        points.push_back({periodText(observation->period, catalogue), observation->value.value_or(0),
                          observation->value.has_value()});
        if (observation->value) {
            first = first == nullptr ? observation : first;
            last = observation;
        }
    }
    if (first == last) {
        return std::nullopt;
    }
    return chart::sparkLine(points, fmt::format("{}, {}", name, areaOf(*first)),
                            figureText(*first, catalogue), figureText(*last, catalogue));
}

FigureLine lineOf(const model::Indicator& indicator, const Observations& observations,
                  const std::map<std::string, std::size_t>& columns, const base::Catalogue& catalogue) {
    FigureLine line;
    line.area = areaOf(*observations.front());
    line.cells.resize(columns.size());
    const model::Observation* latest = nullptr;
    for (const auto* observation : observations) {
        line.cells[columns.at(observation->period)] = figureText(*observation, catalogue);
        if (observation->value) {
            latest = observation;
        }
    }
    if (latest != nullptr) {
        line.latest = withUnit(figureText(*latest, catalogue), indicator.unit);
        line.latestNote = periodText(latest->period, catalogue);
        if (latest->n) {
            line.answers = text::formatNumber(static_cast<double>(*latest->n), 0, catalogue.language());
            line.latestNote += " \xC2\xB7 n = " + line.answers;
        }
    }
    line.drawing = drawingOf(indicator.name, observations, catalogue);
    return line;
}

}  // namespace

FigureView figureView(const model::Indicator& indicator, const base::Catalogue& catalogue) {
    FigureView view{indicator.name, indicator.unit, {}, false, {}};
    std::map<std::string, std::size_t> columns;
    std::vector<Observations> areas;
    std::map<std::string, std::size_t> places;
    for (const auto& observation : indicator.observations) {
        columns.emplace(observation.period, 0);
        const auto& area = observation.area.empty() ? observation.areaName : observation.area;
        const auto [place, isNew] = places.emplace(area, areas.size());
        if (isNew) {
            areas.emplace_back();
        }
        areas[place->second].push_back(&observation);
    }
    for (auto& [period, column] : columns) {
        column = view.periods.size();
        view.periods.push_back(periodText(period, catalogue));
    }
    for (auto& observations : areas) {
        std::ranges::stable_sort(observations, {}, &model::Observation::period);
        view.lines.push_back(lineOf(indicator, observations, columns, catalogue));
        view.hasAnswers = view.hasAnswers || !view.lines.back().answers.empty();
    }
    return view;
}

}  // namespace vertelwerk::gui
